package org.zaijiuye.records;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Persons, found by the keyed hash of their ID number. */
public interface Persons extends ListCrudRepository<Person, Long> {

    Optional<Person> findByIdHash(String idHash);

    /** Takes the row so that two submissions, grants or events of one person run one after the other. */
    @Query("select id from person where id = :id for update")
    Optional<Long> lock(long id);

    @Modifying
    @Query("update person set retire_group = :group where id = :id")
    void retireGroup(long id, String group);
}
