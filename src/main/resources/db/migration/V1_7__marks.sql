-- When a handling passes its marks (reminder, supervisor, escalation), and how many of them have been told. Rows from
-- before this are measured by the first round of TimeLimitProcess.
alter table handling add column remind_at timestamp;
alter table handling add column supervise_at timestamp;
alter table handling add column escalate_at timestamp;
alter table handling add column marks_told integer default 0 not null;
update handling set marks_told = (select count(distinct mark) from time_mark where time_mark.handling = handling.number);
