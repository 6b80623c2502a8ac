package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What matches know of people. */
interface SeekerProfiles extends ListCrudRepository<SeekerProfile, Long> {

    @Modifying
    @Query("update seeker_profile set last_push_on = :day where person_id in (:people)")
    int pushed(Collection<Long> people, LocalDate day);

    /** Takes a day for telling somebody; nothing is changed where they were told of posts on it already. */
    @Modifying
    @Query("""
            update seeker_profile set last_push_on = :day
            where person_id = :person and (last_push_on is null or last_push_on < :day)
            """)
    int takeDay(long person, LocalDate day);
}
