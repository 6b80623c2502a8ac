package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which decisions have taken effect; the primary key lets each do so once. Written by {@code decision}. */
@Repository
public class Effects {

    /** Also asks whether another handling's grant has taken the place of this one's. */
    private static final String TAKE = """
            insert into decision_effect (handling, decision, taken_at)
            select d.handling, d.id, cast(? as timestamp) from decision_record d
            where d.handling = ? and d.outcome = ? and d.id =
                (select max(e.id) from decision_record e where e.handling = ? and e.kind = 'DECISION')
            and not exists (select 1 from decision_record r join handling h on h.number = r.handling
                where r.previous = d.id and r.handling <> d.handling and h.outcome = 'GRANTED')
            """;

    private final JdbcClient sql;

    Effects(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The newest decision about a handling takes effect.
     *
     * @return 0 if it is another or no longer in force
     * @throws org.springframework.dao.DuplicateKeyException if it has taken effect before
     */
    public int take(String handling, String outcome, LocalDateTime at) {
        return sql.sql(TAKE).params(at, handling, outcome, handling).update();
    }

    /** The same for an end without a decision. */
    public void end(String handling, LocalDateTime at) {
        sql.sql("insert into decision_effect (handling, decision, taken_at) values (?, 0, ?)")
                .params(handling, at)
                .update();
    }
}
