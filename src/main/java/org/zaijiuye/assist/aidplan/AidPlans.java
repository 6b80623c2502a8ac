package org.zaijiuye.assist.aidplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Registration;

/** The cycles of aid. */
interface AidPlans extends ListCrudRepository<AidPlan, String> {

    /** Of each cycle of these cases, its case. */
    @Query("select case_number from aid_plan where case_number in (:cases)")
    List<String> casesOfCycles(Collection<String> cases);

    List<AidPlan> findByNumberInOrderByPersonId(Collection<String> numbers);

    /**
     * Who is on the register, in the second tier, and in no cycle.
     *
     * @param since who was given all services of a cycle that began later waits for the next
     */
    @Query("""
            select r.* from registration r
            where r.open_key is not null and r.tier = 2 and r.person_id > :after
            and not exists (select 1 from aid_plan a where a.person_id = r.person_id
                and (a.state in ('OPEN', 'PLANNED') or (a.state = 'COMPLETE' and a.cycle_from > :since and a.case_number = r.case_number)))
            order by r.person_id limit :size
            """)
    List<Registration> due(LocalDate since, long after, int size);

    @Modifying
    @Query("""
            update aid_plan set state = 'PLANNED', needs = :needs, plan = :plan, planned_by = :user, planned_on = :on
            where number = :number and state = 'OPEN'
            """)
    int planned(String number, Encrypted needs, Encrypted plan, String user, LocalDate on);

    @Modifying
    @Query("""
            update aid_plan set difficulty = :judged, difficulty_found = :found, difficulty_why = :why
            where number = :number
            """)
    void judged(String number, Difficulty judged, Difficulty found, Encrypted why);

    /** The newest first. */
    List<AidPlan> findByPersonIdOrderByCycleFromDescNumberDesc(long person);

    @Modifying
    @Query("""
            update aid_plan set state = :state, closed_on = :on where number = :number and state in ('OPEN', 'PLANNED')
            """)
    int close(String number, String state, LocalDate on);

    /** Another office gives the aid. */
    @Modifying
    @Query("update aid_plan set office = :office where number = :number")
    int handTo(String number, String office);

    @Query("select number from aid_plan where case_number = :caseNumber and state in ('OPEN', 'PLANNED')")
    List<String> running(String caseNumber);

    /**
     * What was given in a cycle.
     *
     * @param until its last day; null while it runs
     */
    @Query("""
            select coalesce(sum(case when s.kind = 'RECOMMENDATION' then 1 else 0 end), 0) as recommendations,
                coalesce(sum(case when s.kind = 'GUIDANCE' then 1 else 0 end), 0) as guidances,
                coalesce(sum(case when s.kind = 'POLICY_ADVICE' then 1 else 0 end), 0) as consultations
            from service_record s where s.person_id = :person and s.counts
            and s.served_on >= :from and s.served_on <= coalesce(cast(:until as date), s.served_on)
            """)
    AidServices given(long person, LocalDate from, @Nullable LocalDate until);
}
