-- A row is what was proposed or decided about a handling; "ruling" now means only what a rule answers.
alter table ruling rename to decision_record;
