-- What a benefit comes to is computed anew from its grant and the facts: the months that were granted, and what the
-- benefit before it had left then. A grant that was corrected before stays as it is.
alter table entitlement add column granted integer default 0 not null;
alter table entitlement add column prior_residual integer;
update entitlement set granted = months;
update entitlement set prior_residual = (select p.residual from entitlement p where p.id =
        (select max(b.id) from entitlement b where b.person_id = entitlement.person_id and b.id < entitlement.id))
    where (select count(*) from decision_record d where d.handling = entitlement.handling and d.kind = 'DECISION') = 1;
-- Which state a suspended benefit goes back to follows from its months.
alter table entitlement drop column resumes_as;
