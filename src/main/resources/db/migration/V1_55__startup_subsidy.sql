-- For which shop an award of item 11 was given: each shop is given it once, for ever (policy.md §5.11).
create table startup_subsidy (
  award_id bigint primary key references award (id),
  uscc varchar(18) not null unique,
  category varchar(30) not null,
  licence_date date not null
);
