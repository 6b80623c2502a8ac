package org.zaijiuye.records;

import java.util.List;
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

    /** The same for the person of a handling, without asking whose it is first. */
    @KeysOnly("handling")
    @Query("select id from person where id = (select person_id from handling where number = :handling) for update")
    Optional<Long> lockOf(String handling);

    @Query("""
            select distinct p.name from person p join award a on a.person_id = p.id
            join payment_line l on l.award_id = a.id where l.batch = :batch
            """)
    List<String> namesInBatch(String batch);

    @Modifying
    @Query("update person set residence_area = :area where id = :id")
    void resides(long id, String area);
}
