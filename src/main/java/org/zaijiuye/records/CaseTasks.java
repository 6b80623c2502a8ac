package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Work on cases that no application asks for. */
public interface CaseTasks extends ListCrudRepository<CaseTask, Long> {

    Optional<CaseTask> findByNumber(String number);

    Optional<CaseTask> findByOpenKey(String openKey);

    Optional<CaseTask> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    List<CaseTask> findByCaseNumberOrderById(String caseNumber);

    Optional<CaseTask> findFirstByCaseNumberAndKindAndSinceOrderByIdDesc(
            String caseNumber, CaseTask.Kind kind, LocalDate since);

    @Modifying
    @Query("""
            update case_task set state = :state, closed_at = :at, open_key = null
            where number = :number and state = 'OPEN'
            """)
    int close(String number, CaseTask.State state, LocalDateTime at);

    /** Another office has to do it. */
    @Modifying
    @Query("update case_task set office = :office where number = :number and state = 'OPEN'")
    int handTo(String number, String office);

    /** What was to be done for somebody who has left the register. */
    @Query("""
            select t.* from case_task t join registration r on r.case_number = t.case_number
            where t.state = 'OPEN' and r.open_key is null order by t.id
            """)
    List<CaseTask> ofThoseWhoLeft();

    /** Contacts after a silence that is over, by a contact or by a draft of the exit. */
    @Query("""
            select t.* from case_task t join registration r on r.case_number = t.case_number
            where t.state = 'OPEN' and t.kind = 'WARNED_CONTACT' and r.state <> 'WARNED' order by t.id
            """)
    List<CaseTask> superseded();

    /** Open work whose limit has passed and of which nobody above has been told. */
    @Query("select * from case_task where state = 'OPEN' and due_on < :today and escalated_at is null order by id")
    List<CaseTask> overdue(LocalDate today);

    @Modifying
    @Query("update case_task set escalated_at = :at where id = :id")
    int escalate(long id, LocalDateTime at);
}
