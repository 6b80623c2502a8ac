package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All evidence; written by {@code evidence} and by the items whose facts come from elsewhere. */
public interface EvidenceFile extends ListCrudRepository<Evidence, Long> {

    @Query("select * from evidence where handling = :handling order by id")
    List<Evidence> of(String handling);
}
