package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Tries to reach people; written by {@code lifecycle}. */
public interface ContactAttempts extends ListCrudRepository<ContactAttempt, Long> {

    List<ContactAttempt> findByTaskOrderById(String task);
}
