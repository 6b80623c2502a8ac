package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Who hears of courses. */
interface TrainingSubscriptions extends ListCrudRepository<TrainingSubscription, Long> {

    Optional<TrainingSubscription> findByPersonId(long person);

    /** The consent is taken back: an exit that is undone does not bring it again. */
    @Modifying
    @Query("""
            update training_subscription set ended_on = coalesce(ended_on, :on), ended_case = null
            where person_id = :person
            """)
    int stop(long person, LocalDate on);

    @Modifying
    @Query("""
            update training_subscription set ended_on = :on, ended_case = :caseNumber
            where person_id = (select person_id from registration where case_number = :caseNumber)
            and (ended_on is null or ended_case = :caseNumber)
            """)
    int end(String caseNumber, LocalDate on);

    @Modifying
    @Query("update training_subscription set ended_on = null, ended_case = null where ended_case = :caseNumber")
    int goOn(String caseNumber);
}
