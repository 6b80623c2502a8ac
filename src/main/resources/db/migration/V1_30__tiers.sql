-- The layer of service of a registered person: 1 market services, 2 employment aid.
alter table registration add column tier integer default 1 not null;
