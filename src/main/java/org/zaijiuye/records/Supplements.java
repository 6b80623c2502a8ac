package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Requests for supplements; written by {@code review}, answered through {@code application}. */
public interface Supplements extends ListCrudRepository<Supplement, Long> {

    @Query("select * from supplement where handling = :handling order by id")
    List<Supplement> of(String handling);

    @Query("select * from supplement where handling = :handling and received_at is null order by id desc limit 1")
    Optional<Supplement> awaited(String handling);

    @Modifying
    @Query("""
            update supplement set received_at = :at, fields = :fields, document_ids = :documentIds
            where id = :id and received_at is null
            """)
    int receive(long id, LocalDateTime at, Encrypted fields, String documentIds);
}
