package org.zaijiuye.serve.guidance;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The online courses. */
interface GuidanceCourses extends ListCrudRepository<GuidanceCourse, String> {

    List<GuidanceCourse> findByActiveTrueOrderByCode();
}
