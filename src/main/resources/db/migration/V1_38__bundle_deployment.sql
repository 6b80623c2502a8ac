-- With which of the engine's deployments a version came into force; unknown where that was before this was written down.
alter table bundle_change add column deployment varchar(64);
