package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Registrations and cases. State changes go through {@link StateTransitions}, which refuses illegal ones. */
public interface Registrations extends ListCrudRepository<Registration, Long> {

    Optional<Registration> findByCaseNumber(String caseNumber);

    Optional<Registration> findByHandling(String handling);

    Optional<Registration> findByOpenKey(String openKey);

    List<Registration> findByPersonIdOrderById(long personId);

    static String openKey(long personId) {
        return Long.toString(personId);
    }

    @Modifying
    @Query("update registration set state = :to where case_number = :caseNumber and state = :from")
    int move(String caseNumber, PersonState from, PersonState to);

    @Modifying
    @Query("""
            update registration set state = 'DEREGISTERED', ended_on = :on, end_reason = :reason, open_key = null
            where case_number = :caseNumber and state = 'DEREG_PENDING'
            """)
    int end(String caseNumber, LocalDate on, String reason);

    @Modifying
    @Query("""
            update registration set state = 'REGISTERED', ended_on = null, end_reason = null, open_key = :openKey
            where case_number = :caseNumber and state = 'DEREGISTERED' and settled_at is null
            """)
    int restore(String caseNumber, String openKey);

    /** An exit that was decided already is dated anew; the decision that does it names the earlier one. */
    @Modifying
    @Query("""
            update registration set ended_on = :on, end_reason = :reason
            where case_number = :caseNumber and state = 'DEREGISTERED'
            """)
    int redate(String caseNumber, LocalDate on, String reason);

    @Modifying
    @Query("""
            update registration set last_contact = :on where case_number = :caseNumber and last_contact < :on
            """)
    int contact(String caseNumber, LocalDate on);

    @Modifying
    @Query("update registration set settled_at = :at where case_number = :caseNumber and settled_at is null")
    int settle(String caseNumber, LocalDateTime at);

    /** Open registrations without contact since a day, whose clock of D09 has to be looked at; by the ids of the people. */
    @Query("""
            select * from registration where state in ('REGISTERED', 'WARNED') and last_contact <= :day
            and person_id > :person order by person_id limit :size
            """)
    List<Registration> silentSince(LocalDate day, long person, int size);

    /** Open registrations after which nobody has been asked to contact the person. */
    @Query("""
            select * from registration r where r.open_key is not null and not exists (select 1 from case_task t
                where t.case_number = r.case_number and t.kind = 'FIRST_CONTACT' and t.state <> 'CANCELLED')
            """)
    List<Registration> withoutFirstContact();

    /** Open registrations that another office serves than accepted them or served them before, and that it was not asked to take over. */
    @Query("""
            select * from registration r where r.open_key is not null and r.service_org <>
                coalesce((select t.office from case_task t where t.id =
                    (select max(l.id) from case_task l where l.case_number = r.case_number and l.kind = 'HAND_OVER'
                        and l.state <> 'CANCELLED')), r.register_org)
            """)
    List<Registration> withoutHandOver();

    /** Another office serves the person from now on. */
    @Modifying
    @Query("update registration set service_org = :office where case_number = :caseNumber")
    int serve(String caseNumber, String office);

    /**
     * Ended cases in which nothing is open any more and whose last decision can no longer be objected to; one that
     * counts again, because what had replaced it was undone, has its time from then on.
     */
    @Query("""
            select r.case_number from registration r where r.settled_at is null and r.state = 'DEREGISTERED'
            and not exists (select 1 from handling h where h.case_number = r.case_number
                and (h.state <> 'CLOSED' or h.closed_at >= :objectionsUntil
                    or exists (select 1 from decision_record d join decision_record p on p.id = d.previous
                        where d.handling = h.number and d.outcome <> 'GRANTED' and p.outcome = 'GRANTED'
                        and d.decided_at >= :objectionsUntil)))
            and not exists (select 1 from objection o join handling h on h.number = o.handling
                where h.case_number = r.case_number and o.finding is null)
            and not exists (select 1 from payment_line l join award a on a.id = l.award_id
                where a.case_number = r.case_number and l.state not in ('PAID', 'CANCELLED', 'RECOVERED'))
            and not exists (select 1 from recovery v join payment_line l on l.id = v.line_id
                join award a on a.id = l.award_id
                where a.case_number = r.case_number and v.repaid_at is null and v.outcome is null)
            and not exists (select 1 from award a where a.case_number = r.case_number
                and (a.owing or a.state in ('GRANTED', 'PAYING', 'SUSPENDED', 'EXTENDED')))
            """)
    List<String> settled(LocalDateTime objectionsUntil);
}
