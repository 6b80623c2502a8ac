package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What officers for jobs are asked to do. */
interface ReferralTaskRows extends ListCrudRepository<ReferralTask, String> {

    /** Tasks that are open, or were opened too lately to open another. */
    @Query("""
            select * from referral_task where person_id in (:people) and (open_key is not null or opened_on > :since)
            """)
    List<ReferralTask> since(Collection<Long> people, LocalDate since);

    @Query("select person_id from referral_task where person_id in (:people)")
    List<Long> all(Collection<Long> people);

    List<ReferralTask> findByCaseNumberAndOpenKeyIsNotNull(String caseNumber);

    List<ReferralTask> findByPersonIdAndOpenKeyIsNotNull(long person);

    @Modifying
    @Query("""
            update referral_task set outcome = :outcome, note = :note, user_id = :user, closed_on = :day, open_key = null
            where number = :number and open_key is not null
            """)
    int close(String number, ReferralTask.Outcome outcome, @Nullable String note, @Nullable String user, LocalDate day);
}
