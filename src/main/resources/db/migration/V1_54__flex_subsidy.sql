-- What the first approval of item 10 fixed for all later claims of the person (policy.md §5.10).
create table flex_subsidy (
  award_id bigint primary key references award (id),
  first_approval date not null,
  extended boolean not null
);
create index payment_line_person on payment_line (person_id, pay_month);
