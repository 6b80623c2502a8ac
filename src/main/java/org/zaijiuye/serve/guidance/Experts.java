package org.zaijiuye.serve.guidance;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The experts of the city. */
interface Experts extends ListCrudRepository<GuidanceExpert, String> {

    List<GuidanceExpert> findByActiveTrueOrderByCode();
}
