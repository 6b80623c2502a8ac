package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Tries in vain to reach people about services; written by the items that call them. */
public interface MissedCalls extends ListCrudRepository<MissedCall, Long> {

    List<MissedCall> findByReferenceOrderById(String reference);
}
