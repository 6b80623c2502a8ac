package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rounds that have been begun. */
public interface BegunRounds extends ListCrudRepository<BegunRound, Long> {

    Optional<BegunRound> findFirstByCodeAndOnDayLessThanEqualOrderByOnDayDesc(String code, LocalDate day);

    boolean existsByCodeAndFinishedAtIsNull(String code);

    /** The round that was begun and not finished; whoever else runs it waits here and finds the cursor moved. */
    @Query("select * from begun_round where code = :code and finished_at is null order by on_day for update")
    Optional<BegunRound> lockUnfinished(String code);

    @Modifying
    @Query("update begun_round set last_person = :person where id = :id")
    int reached(long id, long person);

    @Modifying
    @Query("update begun_round set finished_at = :at where id = :id")
    int finish(long id, LocalDateTime at);
}
