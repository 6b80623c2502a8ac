package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Codes that were asked for; all nodes count on the same table. */
public interface MobileCodes extends ListCrudRepository<MobileCode, Long> {

    /** What a clock that was set back left in the future counts for nobody. */
    @Query("""
            select count(*) from mobile_code
            where asked_with = :askedWith and asked_at > :since and asked_at <= :now
            """)
    int askedWith(String askedWith, LocalDateTime since, LocalDateTime now);

    @Query("""
            select count(*) from mobile_code
            where asked_from = :askedFrom and asked_at > :since and asked_at <= :now
            """)
    int askedFrom(String askedFrom, LocalDateTime since, LocalDateTime now);

    Optional<MobileCode> findFirstByAskedWithOrderByAskedAtDescIdDesc(String askedWith);

    /** One more try, where one is left. */
    @Modifying
    @Query("""
            update mobile_code set tries = tries + 1
            where id = :id and used_at is null and tries < :most and expires_at > :now
            """)
    int attempt(long id, int most, LocalDateTime now);

    @Modifying
    @Query("update mobile_code set used_at = :now where id = :id and used_at is null")
    int use(long id, LocalDateTime now);

    @Modifying
    @Query("delete from mobile_code where asked_at < :before")
    void forget(LocalDateTime before);
}
