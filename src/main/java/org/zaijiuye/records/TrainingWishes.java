package org.zaijiuye.records;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Wishes for training; written by {@code trainingwish}. */
public interface TrainingWishes extends ListCrudRepository<TrainingWish, Long> {

    Optional<TrainingWish> findByHandling(String handling);
}
