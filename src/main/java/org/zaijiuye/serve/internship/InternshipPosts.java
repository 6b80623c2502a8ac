package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Posts for interns. */
interface InternshipPosts extends ListCrudRepository<InternshipPost, String> {

    List<InternshipPost> findByValidUntilGreaterThanEqualOrderByCode(LocalDate day);
}
