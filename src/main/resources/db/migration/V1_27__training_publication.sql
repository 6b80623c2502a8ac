-- What is published about training (E4): every draft, publication and withdrawal is a version that stays readable. The two
-- keys hold what must be unique: one version under review, one in force.
create table training_version (
  number varchar(60) primary key,
  kind varchar(20) not null,
  code varchar(30) not null,
  version integer not null,
  action varchar(20) not null,
  office varchar(20) not null references office (code),
  content varchar(20000) not null,
  reason varchar(500),
  state varchar(20) not null,
  author varchar(64) not null,
  drafted_at timestamp not null,
  reviewer varchar(64),
  reviewed_at timestamp,
  opinion varchar(500),
  in_force_at timestamp,
  ended_at timestamp,
  open_key varchar(60) unique,
  force_key varchar(60) unique,
  constraint training_version_once unique (kind, code, version)
);

-- What is in force, ready to be searched; shown is false once it was withdrawn.
create table training_institution (
  code varchar(30) primary key,
  office varchar(20) not null references office (code),
  name varchar(100) not null,
  licence_no varchar(60) not null,
  licence_until date not null,
  address varchar(200) not null,
  contact varchar(100) not null,
  shown boolean not null,
  confirmed_on date not null
);
create table training_course (
  code varchar(30) primary key,
  institution varchar(30) not null references training_institution (code),
  title varchar(100) not null,
  train_type varchar(20) not null,
  occupation varchar(20) not null,
  level varchar(20),
  train_mode varchar(20) not null,
  train_time varchar(20),
  hours integer not null,
  starts_on date not null,
  seats integer not null,
  fee numeric(12, 2) not null,
  subsidy_standard numeric(12, 2),
  subsidy_source varchar(200),
  subsidy_confidence varchar(20),
  shown boolean not null,
  confirmed_on date not null
);
create index training_course_start on training_course (starts_on);
create index training_course_occupation on training_course (occupation);
create table training_policy (
  code varchar(30) primary key,
  office varchar(20) not null references office (code),
  title varchar(100) not null,
  text varchar(10000) not null,
  source varchar(200) not null,
  confidence varchar(20) not null,
  shown boolean not null,
  confirmed_on date not null
);
