package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Wishes for internships. */
interface InternshipWishes extends ListCrudRepository<InternshipWish, Long> {

    Optional<InternshipWish> findByPersonId(long personId);

    Optional<InternshipWish> findByHandling(String handling);

    /** Whom posts may be pushed to today: with consent, still eligible, neither employed nor in or after an internship. */
    @Query("""
            select w.* from internship_wish w
            where w.person_id > :after and w.consent and w.next_push_on <= :day and w.eligible_until >= :day
            and not exists (select 1 from employment e where e.person_id = w.person_id and e.ended_on is null)
            and not exists (select 1 from internship_agreement a where a.person_id = w.person_id
                and (a.ended_on is null or a.completed))
            order by w.person_id fetch first :size rows only
            """)
    List<InternshipWish> due(LocalDate day, long after, int size);

    @Modifying
    @Query("update internship_wish set next_push_on = :on where person_id in (:people)")
    void pushNextOn(Collection<Long> people, LocalDate on);
}
