-- What a grant would rest on where the rule leaves it to an official; null where nothing is left open.
alter table decision_record add column grounds varchar(20000);
