-- Books of a version that knew only the benefit.
insert into office (code, name, level, parent, division, profile) values ('371082', '荣成市人社局', 'COUNTY', null, '371082', 'weihai');
insert into office (code, name, level, parent, division, profile) values ('371082-si', '荣成市社保中心', 'SI', '371082', '371082', 'weihai');
insert into person (id, id_type, id_no, id_hash, name, gender, birth_date, mobile, hukou_area, residence_area)
  select n, '01', 'x', concat('hash', n), '王小明', '2', date '1976-03-20', 'x', '371082', '371082'
  from (values (1), (2), (3), (4)) as people (n);
insert into handling (number, case_number, item, person_id, office, profile, case_kind, state, outcome, request, closed_at)
  select concat('A', n, '-02'), null, 'benefit', least(n, case when n = 5 then 2 else n end), '371082-si', 'weihai', 'PLAIN', 'CLOSED', 'GRANTED', 'x', timestamp '2025-11-05 09:00:00'
  from (values (1), (2), (3), (4), (5)) as claims (n);
insert into handling (number, case_number, item, person_id, office, profile, case_kind, state, outcome, request, closed_at)
  values ('C2-13-1', 'C2', 'deregistration', 2, '371082-si', 'weihai', 'PLAIN', 'CLOSED', 'GRANTED', 'x', timestamp '2026-02-20 09:00:00');
insert into registration (case_number, previous_case, person_id, handling, register_org, service_org, profile, reg_date, unemp_date, unemp_reason, tags, tier, state, last_contact, ended_on, end_reason, open_key)
  values ('C1', null, 1, 'A1-02', '371082', '371082', 'weihai', date '2025-11-01', date '2025-11-01', 'U01', 'CLAIMANT', 1, 'REGISTERED', date '2025-11-01', null, null, '1');
insert into registration (case_number, previous_case, person_id, handling, register_org, service_org, profile, reg_date, unemp_date, unemp_reason, tags, tier, state, last_contact, ended_on, end_reason, open_key)
  values ('C2', null, 2, 'A2-02', '371082', '371082', 'weihai', date '2025-11-01', date '2025-11-01', 'U01', 'GENERAL', 1, 'DEREGISTERED', date '2025-11-01', date '2025-12-20', 'D01', null);
insert into registration (case_number, previous_case, person_id, handling, register_org, service_org, profile, reg_date, unemp_date, unemp_reason, tags, tier, state, last_contact, ended_on, end_reason, open_key)
  values ('C3', null, 3, 'A3-02', '371082', '371082', 'weihai', date '2025-11-01', date '2025-11-01', 'U01', 'CLAIMANT', 1, 'REGISTERED', date '2025-11-01', null, null, '3');
insert into registration (case_number, previous_case, person_id, handling, register_org, service_org, profile, reg_date, unemp_date, unemp_reason, tags, tier, state, last_contact, ended_on, end_reason, open_key)
  values ('C4', null, 4, 'A4-02', '371082', '371082', 'weihai', date '2025-12-01', date '2025-12-01', 'U01', 'CLAIMANT', 1, 'DEREG_PENDING', date '2025-12-01', null, null, '4');
insert into registration (case_number, previous_case, person_id, handling, register_org, service_org, profile, reg_date, unemp_date, unemp_reason, tags, tier, state, last_contact, ended_on, end_reason, open_key)
  values ('C5', 'C2', 2, 'A5-02', '371082', '371082', 'weihai', date '2026-03-01', date '2026-03-01', 'U01', 'CLAIMANT', 1, 'REGISTERED', date '2026-03-01', null, null, '2');
-- 1 draws, a batch is open; 2 left, one month comes back, one came back; 3's account failed; 4's exit is examined; 5 is 2's next.
insert into entitlement (id, person_id, case_number, handling, office, area, first_month, last_month, months, account, holder, retirement_date, state, stop_reason, stop_month, residual, drafted_from, account_failed, resumes_as, owing, open_key)
  values (1, 1, 'C1', 'A1-02', '371082-si', '371082', '2025-11', '2027-04', 18, 'x', 'x', null, 'PAYING', null, null, null, null, false, null, true, '1'),
    (2, 2, 'C2', 'A2-02', '371082-si', '371082', '2025-11', '2027-04', 18, 'x', 'x', null, 'STOPPED', 'S1', '2025-12', 17, null, false, null, false, null),
    (3, 3, 'C3', 'A3-02', '371082-si', '371082', '2025-11', '2026-04', 6, 'x', 'x', null, 'SUSPENDED', null, null, null, null, true, 'PAYING', true, '3'),
    (4, 4, 'C4', 'A4-02', '371082-si', '371082', '2025-12', '2026-05', 6, 'x', 'x', null, 'SUSPENDED', null, null, null, '2025-12', false, 'PAYING', true, '4'),
    (5, 2, 'C5', 'A5-02', '371082-si', '371082', '2026-03', '2027-07', 17, 'x', 'x', null, 'PAYING', null, null, null, null, false, null, true, '2');
insert into payment_batch (number, office, kind, due_month, state, lines, total, opened_at) values ('B-1', '371082-si', 'BENEFIT', '2025-12', 'COLLECTED', 1, 1980.00, timestamp '2026-01-10 06:30:00');
insert into payment_line (id, entitlement_id, office, kind, pay_month, month_index, amount, parameters, state, batch, failures, paid_at)
  values (1, 1, '371082-si', 'BENEFIT', '2025-11', 1, 1980.00, '[]', 'PAID', null, 0, timestamp '2025-12-11 06:30:00'),
    (2, 1, '371082-si', 'BENEFIT', '2025-12', 2, 1980.00, '[]', 'BATCHED', 'B-1', 0, null),
    (3, 2, '371082-si', 'BENEFIT', '2025-11', 1, 1980.00, '[]', 'PAID', null, 0, timestamp '2025-12-11 06:30:00'),
    (4, 2, '371082-si', 'BENEFIT', '2025-12', 2, 1980.00, '[]', 'PAID', null, 0, timestamp '2026-01-11 06:30:00'),
    (5, 2, '371082-si', 'BENEFIT', '2026-01', 3, 1980.00, '[]', 'CANCELLED', null, 0, null),
    (6, 2, '371082-si', 'BENEFIT', '2026-02', 4, 1980.00, '[]', 'RECOVERED', null, 0, timestamp '2026-03-11 06:30:00'),
    (7, 3, '371082-si', 'BENEFIT', '2025-11', 1, 1980.00, '[]', 'HELD', null, 2, null),
    (8, 4, '371082-si', 'BENEFIT', '2025-12', 1, 1980.00, '[]', 'HELD', null, 0, null),
    (9, 5, '371082-si', 'BENEFIT', '2026-03', 1, 1980.00, '[]', 'DUE', null, 0, null);
insert into recovery (line_id, open_line, handling, amount, opened_at, repaid_at)
  values (4, 4, 'C2-13-1', 1980.00, timestamp '2026-02-20 09:00:00', null),
    (6, null, 'C2-13-1', 1980.00, timestamp '2026-02-20 09:00:00', timestamp '2026-04-01 09:00:00');
alter table payment_line alter column id restart with 100;
alter table entitlement alter column id restart with 100;
alter table person alter column id restart with 100;
