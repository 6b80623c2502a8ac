-- What a grant gave out when it took effect, as JSON: the letter of the decision goes on saying it. Null for older ones.
alter table decision_effect add column issued varchar(20000);
