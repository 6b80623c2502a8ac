-- The name of a correction holds the source and the fact that it corrects.
alter table evidence alter column register set data type varchar(60);
