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

    @Modifying
    @Query("update internship_wish set next_push_on = :on where person_id in (:people)")
    void pushNextOn(Collection<Long> people, LocalDate on);
}
