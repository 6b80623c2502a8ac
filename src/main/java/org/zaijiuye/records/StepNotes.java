package org.zaijiuye.records;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Notes of steps that administrators added, in the order in which they were written; written by {@code desk}. */
public interface StepNotes extends ListCrudRepository<StepNote, Long> {

    @Query("select * from step_note where subject in (:subjects) order by id")
    List<StepNote> about(Collection<String> subjects);
}
