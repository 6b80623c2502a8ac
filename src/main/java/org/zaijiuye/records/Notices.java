package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The outbox of notices, written in the transaction of what they tell. */
public interface Notices extends ListCrudRepository<Notice, String> {

    List<Notice> findBySubjectOrderByCreatedAt(String subject);

    boolean existsByDedupeKey(String dedupeKey);

    @Query("select * from notice where sent_at is null order by created_at limit 100")
    List<Notice> unsent();

    @Query("select * from notice where recipient in (:groups) order by created_at desc limit 200")
    List<Notice> newestOf(List<String> groups);

    @Modifying
    @Query("update notice set sent_at = :at where id = :id and sent_at is null")
    int sent(String id, LocalDateTime at);
}
