-- Whoever leaves the register hears of no internships any more, until the exit is undone.
alter table internship_wish add column ended_on date;
alter table internship_wish add column ended_case varchar(80);
