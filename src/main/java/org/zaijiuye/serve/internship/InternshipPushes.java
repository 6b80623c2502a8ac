package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What was pushed to whom. */
interface InternshipPushes extends ListCrudRepository<InternshipPush, Long> {

    List<InternshipPush> findByPersonIdOrderByIdDesc(long person);

    @Modifying
    @Query("""
            update internship_push set declined_on = :on, decline_reason = cast(:reason as varchar(200))
            where person_id = :person and post = :post
            """)
    int decline(long person, String post, LocalDate on, @Nullable String reason);

    List<InternshipPush> findByPersonIdIn(Collection<Long> people);
}
