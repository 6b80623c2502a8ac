package org.zaijiuye.serve.guidance;

import org.springframework.data.repository.ListCrudRepository;

/** Assessments taken. */
interface GuidanceAssessments extends ListCrudRepository<GuidanceAssessment, Long> {}
