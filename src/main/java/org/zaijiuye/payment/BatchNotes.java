package org.zaijiuye.payment;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface BatchNotes extends ListCrudRepository<BatchNote, Long> {

    List<BatchNote> findByBatchOrderById(String batch);
}
