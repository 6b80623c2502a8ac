package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Employment records; a person has one open one at most. */
public interface Employments extends ListCrudRepository<Employment, Long> {

    Optional<Employment> findByOpenKey(String openKey);

    Optional<Employment> findByHandling(String handling);

    List<Employment> findByPersonIdOrderById(long personId);

    /** An end before the start is the end of an earlier spell and changes nothing. */
    @Modifying
    @Query("update employment set ended_on = :on, open_key = null where open_key = :openKey and start_date <= :on")
    int end(String openKey, LocalDate on);

    /** What had taken the place of a spell never was: it goes on until {@code on}, or is the open one again. */
    @Modifying
    @Query(
            "update employment set ended_on = cast(:on as date), open_key = cast(:openKey as varchar(60)) where id = :id")
    int extend(long id, @Nullable LocalDate on, @Nullable String openKey);

    /** A new spell takes the place of the open one, which lasted a day at least. */
    @Modifying
    @Query("""
            update employment set ended_on = case when start_date > :on then start_date else :on end, open_key = null
            where open_key = :openKey
            """)
    int supersede(String openKey, LocalDate on);
}
