package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The classification of occupations; written by {@code occupation}. */
public interface Occupations extends ListCrudRepository<Occupation, String> {

    @Query(
            "select * from occupation where name like :pattern escape '!' or code like :pattern escape '!' order by code")
    List<Occupation> matching(String pattern);

    @Modifying
    @Query("update occupation set name = :name, source = :source, confidence = :confidence where code = :code")
    int change(String code, String name, String source, String confidence);
}
