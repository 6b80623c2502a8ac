package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The posts that were recommended to people. */
interface Referrals extends ListCrudRepository<Referral, String> {

    /** What is not recommended to these people again yet. */
    @Query("select * from referral where person_id in (:people) and offered_on > :since")
    List<Referral> since(Collection<Long> people, LocalDate since);

    List<Referral> findByRecommendationOrderByNumber(String recommendation);

    List<Referral> findByPersonIdOrderByOfferedOn(long person);

    @Modifying
    @Query("""
            update referral set state = :to, reason = :reason, answered_on = :day, feedback_by = :feedbackBy
            where number = :number and state = :from and ended_on is null
            """)
    int answer(
            String number,
            ReferralState from,
            ReferralState to,
            @Nullable String reason,
            LocalDate day,
            @Nullable LocalDate feedbackBy);

    @Modifying
    @Query("""
            update referral set state = 'NO_ANSWER'
            where state = 'OFFERED' and answer_by < :day and ended_on is null
            """)
    int markUnanswered(LocalDate day);

    @Modifying
    @Query("""
            update referral set state = 'NO_FEEDBACK'
            where state = 'ACCEPTED' and feedback_by < :day and ended_on is null
            """)
    int markWithoutFeedback(LocalDate day);

    /** What still waits for somebody when the registration ends waits no longer. */
    @Modifying
    @Query("""
            update referral set ended_on = :day where case_number = :caseNumber
            and (ended_on is not null or state in ('OFFERED', 'NO_ANSWER', 'ACCEPTED', 'NO_FEEDBACK'))
            """)
    int end(String caseNumber, LocalDate day);

    /** The same where the person has no registration. */
    @Modifying
    @Query("""
            update referral set ended_on = :day where person_id = :person and ended_on is null and case_number is null
            and state in ('OFFERED', 'NO_ANSWER', 'ACCEPTED', 'NO_FEEDBACK')
            """)
    int stop(long person, LocalDate day);

    @Modifying
    @Query("update referral set ended_on = null where case_number = :caseNumber")
    int goOn(String caseNumber);
}
