package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whom posts may be pushed to, in one statement a portion. */
@Component
class InternSeekers {

    private static final String DUE = """
            select w.person_id, w.handling, w.area, w.fields, r.case_number
            from internship_wish w left join registration r on r.open_key = cast(w.person_id as varchar(60))
            where w.person_id > :after and w.ended_on is null and w.consent and w.next_push_on <= :day and w.eligible_until >= :day
            and not exists (select 1 from employment e where e.person_id = w.person_id and e.ended_on is null)
            and not exists (select 1 from internship_agreement a where a.person_id = w.person_id
                and (a.ended_on is null or a.completed))
            order by w.person_id limit :size
            """;

    private final JdbcClient sql;

    InternSeekers(JdbcClient sql) {
        this.sql = sql;
    }

    /** With consent, still eligible, neither employed nor in or after an internship. */
    List<InternSeeker> due(LocalDate day, long after, int size) {
        return sql.sql(DUE)
                .param("after", after)
                .param("day", day)
                .param("size", size)
                .query(InternSeeker.class)
                .list();
    }
}
