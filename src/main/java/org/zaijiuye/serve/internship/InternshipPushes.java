package org.zaijiuye.serve.internship;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What was pushed to whom. */
interface InternshipPushes extends ListCrudRepository<InternshipPush, Long> {

    List<InternshipPush> findByPersonIdIn(Collection<Long> people);
}
