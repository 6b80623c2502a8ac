package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Wishes for internships. */
interface InternshipWishes extends ListCrudRepository<InternshipWish, Long> {

    Optional<InternshipWish> findByPersonId(long personId);

    Optional<InternshipWish> findByHandling(String handling);

    /** One that has not ended, by an exit or otherwise. */
    @Query("select * from internship_wish where person_id = :person and ended_on is null")
    Optional<InternshipWish> going(long person);

    /** Asked for anew: what ended before goes on. */
    @Modifying
    @Query("update internship_wish set ended_on = null, ended_case = null where person_id = :person")
    int begin(long person);

    /** The registration of a case has ended, and with it the wish. */
    @Modifying
    @Query("""
            update internship_wish set ended_on = :on, ended_case = :caseNumber
            where person_id = (select person_id from registration where case_number = :caseNumber)
            and (ended_on is null or ended_case = :caseNumber)
            """)
    int end(String caseNumber, LocalDate on);

    @Modifying
    @Query("update internship_wish set ended_on = null, ended_case = null where ended_case = :caseNumber")
    int goOn(String caseNumber);

    /** The wish of somebody without a registration has ended. */
    @Modifying
    @Query("update internship_wish set ended_on = :on where person_id = :person and ended_on is null")
    int stop(long person, LocalDate on);

    /** The person wants to hear of no more posts; what they applied for goes on. */
    @Modifying
    @Query("update internship_wish set consent = false where person_id = :person")
    int refuse(long person);

    @Modifying
    @Query("update internship_wish set next_push_on = :on where person_id in (:people)")
    void pushNextOn(Collection<Long> people, LocalDate on);

    @Modifying
    @Query("update internship_wish set next_push_on = :on where person_id = :person and next_push_on < :on")
    void pushNotBefore(long person, LocalDate on);
}
