-- Money in general: an award is what a decision grants somebody, whatever kind of money it is; what only the benefit needs
-- stands beside it. Other items bring their own table of details, or none.
alter table entitlement rename to award;
alter table award add column kind varchar(20) default 'BENEFIT' not null;
alter table award alter column case_number drop not null;
alter table award rename column drafted_from to held_from;
alter table award rename column stop_month to ends_before;
alter table award rename column stop_reason to end_reason;

create table benefit (
  award_id bigint primary key references award (id),
  area varchar(6) not null,
  first_month varchar(7) not null,
  last_month varchar(7) not null,
  months integer not null,
  granted integer not null,
  prior_residual integer,
  retirement_date date,
  residual integer
);
insert into benefit
    select id, area, first_month, last_month, months, granted, prior_residual, retirement_date, residual
    from award;
alter table award drop column area;
alter table award drop column first_month;
alter table award drop column last_month;
alter table award drop column months;
alter table award drop column granted;
alter table award drop column prior_residual;
alter table award drop column retirement_date;
alter table award drop column residual;
update award set open_key = concat(open_key, ':BENEFIT') where open_key is not null;
create index award_person on award (person_id);

create view entitlement as
    select a.id, a.person_id, a.case_number, a.handling, a.office, b.area, b.first_month, b.last_month, b.months,
        a.account, a.holder, b.retirement_date, a.state, a.end_reason as stop_reason, a.ends_before as stop_month, b.residual,
        a.held_from as drafted_from, a.account_failed, b.granted, b.prior_residual, a.owing, a.open_key
    from award a join benefit b on b.award_id = a.id;

-- A line says whose it is. In one pool of money a person is owed a month once: the key is taken while the month is owed.
alter table payment_line rename column entitlement_id to award_id;
alter table payment_line add column person_id bigint;
update payment_line set person_id = (select person_id from award where award.id = payment_line.award_id);
alter table payment_line alter column person_id set not null;
alter table payment_line add column pool varchar(40) default 'BENEFIT' not null;
alter table payment_line add column pool_key varchar(120) unique;
update payment_line set pool_key = concat(person_id, ':', pool, ':', pay_month)
    where state not in ('CANCELLED', 'RECOVERED')
    and not exists (select 1 from recovery r where r.open_line = payment_line.id)
    and not exists (select 1 from payment_line o where o.person_id = payment_line.person_id
        and o.pay_month = payment_line.pay_month and o.id > payment_line.id and o.state not in ('CANCELLED', 'RECOVERED')
        and not exists (select 1 from recovery r where r.open_line = o.id));
