package org.zaijiuye.records;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Proposals and decisions in the order they were made. */
public interface Decisions extends ListCrudRepository<DecisionRecord, Long> {

    @Query("select * from decision_record where handling = :handling order by id")
    List<DecisionRecord> of(String handling);

    /** Decisions about other handlings that took the place of one about this handling. */
    @Query("""
            select r.* from decision_record r join decision_record old on old.id = r.previous
            where old.handling = :handling and r.handling <> :handling order by r.id
            """)
    List<DecisionRecord> replacing(String handling);

    default Optional<DecisionRecord> latest(String handling, DecisionRecord.Kind kind) {
        return of(handling).stream().filter(each -> each.kind() == kind).reduce((earlier, later) -> later);
    }
}
