-- How hard a person finds it to get work: what the formula found, what the official judged, and why.
alter table aid_plan add column difficulty varchar(20);
alter table aid_plan add column difficulty_found varchar(20);
alter table aid_plan add column difficulty_why varchar(10000);
