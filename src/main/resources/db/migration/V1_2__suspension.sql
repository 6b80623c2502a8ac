-- Why a benefit is suspended: a drafted exit holds the months from one on, a failed account holds all of them.
alter table entitlement add column drafted_from varchar(7);
alter table entitlement add column account_failed boolean default false not null;
-- What it goes back to when nothing holds it any more.
alter table entitlement add column resumes_as varchar(20);

-- The account that a line was sent to: the same batch is always the same order, also when the account changes.
alter table payment_line add column account varchar(500);

-- What is suspended or on its way when this version starts.
update entitlement set resumes_as = 'PAYING', account_failed = exists (select 1 from payment_line l
    where l.entitlement_id = entitlement.id and l.state = 'HELD' and l.failures >= 2)
    where state = 'SUSPENDED';
update entitlement set drafted_from = coalesce((select min(l.pay_month) from payment_line l
    where l.entitlement_id = entitlement.id and l.state = 'HELD'), first_month)
    where state = 'SUSPENDED' and not account_failed;
update payment_line set account = (select e.account from entitlement e where e.id = payment_line.entitlement_id)
    where state = 'SENT';
