package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Objections; written by {@code review}. */
public interface Objections extends ListCrudRepository<Objection, String> {

    List<Objection> findByHandlingOrderByNumber(String handling);

    /** The one against the decision that nobody has answered yet. */
    @Query("select * from objection where handling = :handling and stage = 'DECISION' and finding is null")
    Optional<Objection> underReview(String handling);

    /** Its finding takes effect; once. */
    @Modifying
    @Query("""
            update objection set answered_at = :at
            where number = :number and stage = 'DECISION' and finding is not null and answered_at is null
            """)
    int answer(String number, LocalDateTime at);

    @Modifying
    @Query("""
            update objection set finding = :finding, decided_by = :user, open_key = null
            where number = :number and finding is null
            """)
    int decide(String number, String finding, String user);
}
