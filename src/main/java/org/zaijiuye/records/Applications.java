package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Submissions, found by their sender's number. */
public interface Applications extends ListCrudRepository<Application, String> {

    @Query("select content_hash from application where number = :number")
    Optional<String> contentHash(String number);

    List<Application> findByPersonId(long personId);

    @Modifying
    @Query("update application set closed_at = :at where number = :number and closed_at is null")
    int close(String number, LocalDateTime at);
}
