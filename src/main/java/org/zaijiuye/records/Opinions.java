package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Opinions in the order they were given; written by every user task that decides. */
public interface Opinions extends ListCrudRepository<Opinion, Long> {

    @Query("select * from opinion where handling = :handling order by id")
    List<Opinion> of(String handling);

    /** Officials who said yes or no in the review to what the rules last proposed, each once. */
    @Query("""
            select distinct user_id from opinion where handling = :handling and choice in ('AGREE', 'REFUSE')
            and step in ('CLERK:FIRST_REVIEW', 'RECHECK:RECHECK', 'APPROVAL:APPROVAL')
            and given_at >= (select max(decided_at) from decision_record
                where handling = :handling and kind = 'PROPOSAL' and decided_by = 'rules')
            """)
    List<String> judges(String handling);

    @Query("select count(*) > 0 from opinion where handling = :handling and user_id = :user and step <> :step")
    boolean actedElsewhere(String handling, String user, String step);
}
