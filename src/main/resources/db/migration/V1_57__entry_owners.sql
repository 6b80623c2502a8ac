-- Who brought an entry and may change it: the login of a system, or 'office:' and the code of an office.
alter table internship_post add column owner varchar(70);
update internship_post set owner = concat('office:', area);
alter table internship_post alter column owner set not null;

-- Null where it is not known: reports from before, and employers of whom only posts were sent.
alter table training_record add column owner varchar(70);
alter table employer add column owner varchar(70);
