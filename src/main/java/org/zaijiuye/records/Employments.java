package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Employment records; a person has one open one at most. */
public interface Employments extends ListCrudRepository<Employment, Long> {

    Optional<Employment> findByOpenKey(String openKey);

    Optional<Employment> findByHandling(String handling);

    List<Employment> findByPersonIdOrderById(long personId);

    @Modifying
    @Query("update employment set ended_on = :on, open_key = null where open_key = :openKey")
    int end(String openKey, LocalDate on);
}
