-- Who had set the password of an official when they gave their opinion; nobody where the program or they themselves had.
alter table opinion add column password_by varchar(64);
create index staff_change_subject on staff_change (subject);
