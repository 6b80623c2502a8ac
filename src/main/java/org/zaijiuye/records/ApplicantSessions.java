package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Who is signed in. */
public interface ApplicantSessions extends ListCrudRepository<ApplicantSession, Long> {

    Optional<ApplicantSession> findByToken(String token);

    @Modifying
    @Query("delete from applicant_session where token = :token")
    void end(String token);

    @Modifying
    @Query("delete from applicant_session where expires_at < :now")
    void forget(LocalDateTime now);
}
