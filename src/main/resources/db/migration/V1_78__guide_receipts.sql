-- That somebody has read the guide of item 4 which was sent to them.
create table guide_receipt (
  handling varchar(80) primary key references handling (number),
  person_id bigint not null,
  read_at timestamp not null
);
create index guide_receipt_person on guide_receipt (person_id);
