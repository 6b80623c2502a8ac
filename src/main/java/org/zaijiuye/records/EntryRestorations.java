package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Withdrawals that were taken back, each for ever. */
public interface EntryRestorations extends ListCrudRepository<EntryRestoration, Long> {

    List<EntryRestoration> findByEntryOrderById(String entry);
}
