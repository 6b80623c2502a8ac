package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All evidence; written by {@code evidence} and by the items whose facts come from elsewhere. */
public interface EvidenceFile extends ListCrudRepository<Evidence, Long> {

    @Query("select * from evidence where handling = :handling order by id")
    List<Evidence> of(String handling);

    /** Of a handling and, from registers and officials checking them, of its siblings; the handling's own come last. */
    @KeysOnly("handling")
    @Query("""
            select e.* from evidence e join handling h on h.number = e.handling
            where h.application = :application
            order by case when e.handling = :handling then 1 else 0 end, e.id
            """)
    List<Evidence> ofApplication(String application, String handling);
}
