-- What an office took off a catalogue though somebody else brought it.
create table entry_withdrawal (
  entry varchar(70) primary key,
  office varchar(20) not null references office (code),
  reason varchar(200) not null,
  user_id varchar(64) not null,
  withdrawn_at timestamp not null
);

-- Who sent a post: the login of a system, or 'office:' and the code of an office.
alter table vacancy alter column sender set data type varchar(70);
