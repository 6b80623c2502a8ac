package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Versions of what is published; each step moves a version only out of the state in which it may happen. */
interface TrainingVersions extends ListCrudRepository<TrainingVersion, String> {

    Optional<TrainingVersion> findByOpenKey(String openKey);

    Optional<TrainingVersion> findByForceKey(String forceKey);

    boolean existsByKindAndCode(PublicationKind kind, String code);

    List<TrainingVersion> findByKindAndCodeOrderByVersion(PublicationKind kind, String code);

    @Modifying
    @Query("""
            update training_version set state = :state, reviewer = :reviewer, reviewed_at = :at, opinion = :opinion,
            open_key = case when :state = 'AGREED' then open_key end
            where number = :number and state = 'DRAFT' and author <> :reviewer
            """)
    int review(String number, TrainingVersion.State state, String reviewer, String opinion, LocalDateTime at);

    @Modifying
    @Query("update training_version set state = 'ENDED', ended_at = :at, force_key = null where force_key = :forceKey")
    int endInForce(String forceKey, LocalDateTime at);

    @Modifying
    @Query("""
            update training_version set state = 'IN_FORCE', in_force_at = :at, open_key = null, force_key = :forceKey
            where number = :number and state = 'AGREED'
            """)
    int bringIntoForce(String number, String forceKey, LocalDateTime at);
}
