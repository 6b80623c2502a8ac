-- How somebody wants to be told of posts (item 5); who did not choose it is told by message.
create table push_wish (
  person_id bigint primary key references person (id),
  handling varchar(80) not null references handling (number),
  accepted boolean not null,
  channel varchar(10) not null,
  max_km integer
);

-- What a match looks at besides the wishes, read once from the forms of a job-seeker registration.
create table seeker_profile (
  person_id bigint primary key references person (id),
  handling varchar(80) not null,
  background varchar(500) not null,
  last_job varchar(100) not null,
  experience_years integer not null,
  no_heavy_labour boolean not null,
  last_push_on date
);

-- One message with posts, and each post in it.
create table recommendation (
  number varchar(20) primary key,
  person_id bigint not null references person (id),
  case_number varchar(80),
  made_on date not null,
  user_id varchar(64),
  delivered_on date,
  counted boolean not null
);
create index recommendation_open on recommendation (counted, delivered_on);
create table referral (
  number varchar(20) primary key,
  recommendation varchar(20) not null references recommendation (number),
  person_id bigint not null references person (id),
  case_number varchar(80),
  vacancy bigint not null references vacancy (id),
  score integer not null,
  why varchar(500) not null,
  offered_on date not null,
  answer_by date not null,
  state varchar(20) not null,
  reason varchar(200),
  answered_on date,
  feedback_by date,
  ended_on date
);
create index referral_person on referral (person_id, offered_on);
create index referral_case on referral (case_number);
create index referral_state on referral (state, answer_by);

-- What an officer is asked to do where no post suits, or where somebody wants to be called.
create table referral_task (
  number varchar(80) primary key,
  person_id bigint not null references person (id),
  case_number varchar(80),
  county varchar(6) not null,
  cause varchar(20) not null,
  opened_on date not null,
  due_on date not null,
  outcome varchar(20),
  note varchar(500),
  user_id varchar(64),
  closed_on date,
  open_key varchar(20) unique
);
create index referral_task_person on referral_task (person_id, opened_on);
