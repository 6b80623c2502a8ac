package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Events by id and by person. */
public interface Events extends ListCrudRepository<Event, String> {

    /** All that was reported about a person, by the day on which it happened. */
    @Query("""
            select e.* from event e join person p on p.id_hash = e.id_hash
            where p.id = :personId
            order by e.occurred_on, e.received_at
            """)
    List<Event> about(long personId);

    List<Event> findByCaseNumberOrderByReceivedAt(String caseNumber);

    List<Event> findByHandlingOrderByOccurredOn(String handling);

    /** Events of the same kind about a person that happened after a day, or on it but were received after a moment. */
    @Query("""
            select count(*) from event e join person p on p.id_hash = e.id_hash
            where p.id = :personId and e.type = :type
            and (e.occurred_on > :day or (e.occurred_on = :day and e.received_at > :receivedAt))
            """)
    int later(long personId, String type, LocalDate day, LocalDateTime receivedAt);

    @Modifying
    @Query("""
            update event set status = :status, case_number = :caseNumber, handling = :handling
            where event_id = :eventId
            """)
    int settle(
            String eventId, Event.Status status, String caseNumber, @org.jspecify.annotations.Nullable String handling);
}
