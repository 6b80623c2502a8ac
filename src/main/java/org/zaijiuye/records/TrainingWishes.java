package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Wishes for training; written by {@code trainingwish}. Of several the last one counts, until it ends. */
public interface TrainingWishes extends ListCrudRepository<TrainingWish, Long> {

    Optional<TrainingWish> findByHandling(String handling);

    /** The wishes of these people that count on a day. */
    @Query("""
            select w.* from training_wish w where w.person_id in (:persons) and w.ended_on is null
            and w.valid_until >= :day
            and w.id = (select max(l.id) from training_wish l where l.person_id = w.person_id)
            """)
    List<TrainingWish> valid(List<Long> persons, LocalDate day);

    /** Wishes about which nobody has been asked to speak with the person, in the order of their ids. */
    @Query("""
            select * from training_wish where contact_asked_on is null and ended_on is null and id > :after
            order by id limit :size
            """)
    List<TrainingWish> unasked(long after, int size);

    @Modifying
    @Query("update training_wish set contact_asked_on = :on where id = :id and contact_asked_on is null")
    int asked(long id, LocalDate on);

    /** What came of the conversation about it. */
    @Modifying
    @Query("""
            update training_wish set contacted_on = :on, next_step = :nextStep, agreed = :agreed
            where handling = :handling
            """)
    int contacted(String handling, LocalDate on, String nextStep, Encrypted agreed);

    /** The registration of a case has ended, and with it the wish. */
    @Modifying
    @Query("""
            update training_wish set ended_on = :on, ended_case = :caseNumber
            where person_id = (select person_id from registration where case_number = :caseNumber)
            and (ended_on is null or ended_case = :caseNumber)
            """)
    int end(String caseNumber, LocalDate on);

    /** The wishes of somebody without a registration have ended. */
    @Modifying
    @Query("update training_wish set ended_on = :on where person_id = :person and ended_on is null")
    int stop(long person, LocalDate on);

    /** Wishes about which officers have been asked to speak with the person, and have not. */
    @Query("""
            select handling from training_wish
            where person_id = :person and contact_asked_on is not null and contacted_on is null
            """)
    List<String> undiscussed(long person);

    /** What nobody has spoken about yet is asked for again. */
    @Modifying
    @Query("""
            update training_wish set ended_on = null, ended_case = null,
            contact_asked_on = case when contacted_on is null then null else contact_asked_on end
            where ended_case = :caseNumber
            """)
    int goOn(String caseNumber);
}
