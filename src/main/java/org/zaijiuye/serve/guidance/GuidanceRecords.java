package org.zaijiuye.serve.guidance;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What came of conversations. */
interface GuidanceRecords extends ListCrudRepository<GuidanceRecord, Long> {

    List<GuidanceRecord> findByPersonIdOrderById(long personId);
}
