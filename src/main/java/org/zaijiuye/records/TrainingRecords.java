package org.zaijiuye.records;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Trainings that people attended; written by {@code trainingoffer}. */
public interface TrainingRecords extends ListCrudRepository<TrainingRecord, Long> {

    Optional<TrainingRecord> findByNumber(String number);

    @Query("select * from training_record where person_id in (:persons) and subsidised order by id")
    List<TrainingRecord> subsidised(List<Long> persons);

    /** Subsidised ones that have not ended, earliest first. */
    @Query("""
            select * from training_record where person_id = :person and subsidised and ended_on is null
            order by started_on, id
            """)
    List<TrainingRecord> running(long person);
}
