package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Who looks for which work; written by {@code jobseeking}. */
public interface JobSeekers extends ListCrudRepository<JobSeeker, Long> {

    Optional<JobSeeker> findByPersonId(long personId);

    Optional<JobSeeker> findByHandling(String handling);

    /** The registration of a case has ended, and with it the search. */
    @Modifying
    @Query("""
            update job_seeker set ended_on = :on, ended_case = :caseNumber
            where person_id = (select person_id from registration where case_number = :caseNumber)
            and (ended_on is null or ended_case = :caseNumber)
            """)
    int end(String caseNumber, LocalDate on);

    /** The search of somebody without a registration has ended, if it began by then. */
    @Modifying
    @Query("""
            update job_seeker set ended_on = :on
            where person_id = :person and ended_on is null and registered_on <= :on
            """)
    int stop(long person, LocalDate on);

    @Modifying
    @Query("update job_seeker set ended_on = null, ended_case = null where ended_case = :caseNumber")
    int goOn(String caseNumber);
}
