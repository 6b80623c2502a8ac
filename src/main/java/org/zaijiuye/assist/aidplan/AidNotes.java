package org.zaijiuye.assist.aidplan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What was done in cycles of aid. */
interface AidNotes extends ListCrudRepository<AidNote, Long> {

    /** The newest first. */
    List<AidNote> findByNumberOrderByIdDesc(String number);
}
