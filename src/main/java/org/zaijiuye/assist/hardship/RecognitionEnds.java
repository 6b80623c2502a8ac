package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What ended recognitions, those that were undone not included unless said. */
interface RecognitionEnds extends ListCrudRepository<RecognitionEnd, Long> {

    @Query("select * from recognition_end where recognition_id = :recognition and undone_at is null order by id")
    List<RecognitionEnd> of(long recognition);

    @Query("select * from recognition_end where cause = :cause and undone_at is null order by id")
    List<RecognitionEnd> causedBy(String cause);

    @Modifying
    @Query("update recognition_end set undone_at = :at where cause = :cause and undone_at is null")
    int undo(String cause, LocalDateTime at);

    /** Of a person, once the recognition has been moved. */
    @Modifying
    @Query("""
            update recognition_end set settled = true where last_day < :day and settled = false
            and recognition_id in (select id from recognition where person_id = :person)
            """)
    void settle(long person, LocalDate day);

    /** The next people of whom a time of grace is over, or who have come back to the register from under a policy. */
    @Query("""
            select r.person_id from recognition r where r.person_id > :person and r.open_key is not null
            and (exists (select 1 from recognition_end e where e.recognition_id = r.id
                    and e.settled = false and e.undone_at is null and e.last_day < :day)
                or (r.state = 'ENJOYING_POLICY' and exists (select 1 from registration g
                    where g.person_id = r.person_id and g.open_key is not null)))
            order by r.person_id limit :size
            """)
    List<Long> due(LocalDate day, long person, int size);
}
