package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The outbox of notices, written in the transaction of what they tell. */
public interface Notices extends ListCrudRepository<Notice, String> {

    List<Notice> findBySubjectOrderByCreatedAt(String subject);

    List<Notice> findBySubjectOrderByCreatedAtDesc(String subject);

    boolean existsByDedupeKey(String dedupeKey);

    /** Oldest first; one that failed waits for its next try. */
    @Query("""
            select * from notice where sent_at is null and (next_try_at is null or next_try_at <= :now)
            order by created_at limit 100
            """)
    List<Notice> unsent(LocalDateTime now);

    /** Counts a try in vain, so that whoever waits for the notice to arrive can tell the person another way. */
    @Modifying
    @Query("update notice set tries = tries + 1, next_try_at = :next where id = :id and sent_at is null")
    int failed(String id, LocalDateTime next);

    @Query("select * from notice where recipient in (:groups) order by created_at desc limit 200")
    List<Notice> newestOf(List<String> groups);

    @Query("select * from notice where person_id is not null order by created_at desc limit 50")
    List<Notice> newestToPersons();

    @Modifying
    @Query("update notice set sent_at = :at where id = :id and sent_at is null")
    int sent(String id, LocalDateTime at);
}
