package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What officials said about payment batches; written by {@code payment}. */
public interface BatchNotes extends ListCrudRepository<BatchNote, Long> {

    List<BatchNote> findByBatchOrderById(String batch);
}
