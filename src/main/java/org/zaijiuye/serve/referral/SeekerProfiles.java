package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What matches know of people. */
interface SeekerProfiles extends ListCrudRepository<SeekerProfile, Long> {

    @Modifying
    @Query("update seeker_profile set last_push_on = :day where person_id in (:people)")
    int pushed(Collection<Long> people, LocalDate day);

    /**
     * Takes the rows of those who were told of no post on the day yet, so that an officer and the round, or two officers,
     * tell one after the other; whoever comes second no longer finds the person here.
     */
    @Query("""
            select person_id from seeker_profile
            where person_id in (:people) and (last_push_on is null or last_push_on < :day)
            order by person_id for update
            """)
    List<Long> lockUntold(Collection<Long> people, LocalDate day);
}
