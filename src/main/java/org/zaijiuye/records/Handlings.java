package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Handlings and their pauses. State changes go through {@link StateTransitions}, which refuses illegal ones. */
public interface Handlings extends ListCrudRepository<Handling, String> {

    List<Handling> findByApplicationOrderByNumber(String application);

    List<Handling> findByCaseNumberOrderByNumber(String caseNumber);

    List<Handling> findByPersonIdAndItem(long personId, String item);

    List<Handling> findByPersonIdAndStateNot(long personId, HandlingState state);

    List<Handling> findByPersonIdAndOutcome(long personId, String outcome);

    Optional<Handling> findByOpenKey(String openKey);

    List<Handling> findByOpenKeyIn(List<String> openKeys);

    static String openKey(long personId, String item) {
        return personId + ":" + item;
    }

    @Modifying
    @Query("update handling set state = :to where number = :number and state = :from")
    int move(String number, HandlingState from, HandlingState to);

    @Modifying
    @Query("""
            update handling set state = 'ACCEPTED', accepted_at = :at, due_on = :due, target_on = :target,
            provisional = :provisional, remind_at = :remindAt, supervise_at = :superviseAt, escalate_at = :escalateAt
            where number = :number and state in ('SUBMITTED', 'WAITING_PREREQ')
            """)
    int accept(
            String number,
            LocalDateTime at,
            LocalDate due,
            LocalDate target,
            boolean provisional,
            LocalDateTime remindAt,
            LocalDateTime superviseAt,
            LocalDateTime escalateAt);

    @Modifying
    @Query("""
            update handling set state = 'CLOSED', outcome = :outcome, closed_at = :at, open_key = null
            where number = :number and state <> 'CLOSED'
            """)
    int close(String number, String outcome, LocalDateTime at);

    /** An objection was upheld: the new decision's outcome is the handling's. */
    @Modifying
    @Query("update handling set outcome = :outcome where number = :number and state = 'CLOSED'")
    void revise(String number, String outcome);

    /** That it is taken back, before its process is told. */
    @Modifying
    @Query("update handling set withdrawn_at = :at where number = :number and state <> 'CLOSED'")
    void withdraw(String number, LocalDateTime at);

    @Query("select count(*) > 0 from handling where number = :number and withdrawn_at is not null")
    boolean withdrawn(String number);

    @Modifying
    @Query("update handling set case_kind = :kind where number = :number")
    void caseKind(String number, String kind);

    @Modifying
    @Query("update handling set office = :office, profile = :profile where number = :number")
    void route(String number, String office, String profile);

    @Modifying
    @Query("update handling set case_number = :caseNumber where number = :number or application = :application")
    void joinCase(String number, String application, String caseNumber);

    /** An exit of an ended case is one of an open case again; nothing happens where another one is open. */
    @Modifying
    @Query("""
            update handling set open_key = :openKey where number = :number and state <> 'CLOSED'
            and not exists (select 1 from handling o where o.open_key = :openKey)
            """)
    void reopen(String number, String openKey);

    /** What the person asked for before the case opened, in whatever application, goes on in it. */
    @Modifying
    @Query("""
            update handling set case_number = :caseNumber
            where person_id = :personId and case_number is null and state <> 'CLOSED'
            """)
    void joinOpen(long personId, String caseNumber);

    @Modifying
    @Query("""
            update handling set due_on = :due, target_on = :target, provisional = :provisional,
            remind_at = :remindAt, supervise_at = :superviseAt, escalate_at = :escalateAt where number = :number
            """)
    void postpone(
            String number,
            LocalDate due,
            LocalDate target,
            boolean provisional,
            LocalDateTime remindAt,
            LocalDateTime superviseAt,
            LocalDateTime escalateAt);

    @Modifying
    @Query("insert into pause (handling, since, reason) values (:number, :since, :reason)")
    void pause(String number, LocalDateTime since, String reason);

    @Modifying
    @Query("update pause set until = :until where handling = :number and until is null")
    int resume(String number, LocalDateTime until);

    @Query("select since, until, reason from pause where handling = :number order by since")
    List<HandlingPause> pauses(String number);

    /** Open handlings whose clock runs and whose marks have never been measured. */
    @Query("""
            select * from handling where state in ('ACCEPTED', 'CHECKING', 'REVIEW', 'APPROVAL')
            and accepted_at is not null and escalate_at is null and not exists
            (select 1 from pause where pause.handling = handling.number and pause.until is null)
            """)
    List<Handling> unmeasured();

    /** Open handlings whose dates were computed without the table of a year. */
    @Query("""
            select * from handling where provisional = true
            and state in ('ACCEPTED', 'SUPPLEMENT', 'CHECKING', 'REVIEW', 'NOTICE', 'APPROVAL')
            """)
    List<Handling> provisional();
}
