package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Posts for interns. */
interface InternshipPosts extends ListCrudRepository<InternshipPost, String> {

    List<InternshipPost> findByValidUntilGreaterThanEqualOrderByCode(LocalDate day);

    @Query("select * from internship_post where area in (:areas) and valid_until >= :day order by code")
    List<InternshipPost> open(Collection<String> areas, LocalDate day);
}
