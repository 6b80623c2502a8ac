package org.zaijiuye.serve.referral.vacancy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The blacklists of the cities. */
interface BarredEmployers extends ListCrudRepository<BarredEmployer, Long> {

    List<BarredEmployer> findByEmployerIn(Collection<String> employers);

    Optional<BarredEmployer> findByEmployerAndCity(String employer, String city);
}
