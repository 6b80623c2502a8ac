-- The registration of ours on which a start-up subsidy rests; null where it rests on something else, or is not known.
alter table startup_subsidy add column registration varchar(80) references registration (case_number);
