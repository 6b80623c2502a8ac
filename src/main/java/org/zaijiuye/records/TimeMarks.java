package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reminder and escalation marks a handling's step has passed; unique, so that each is told once. */
@Repository
public class TimeMarks {

    private final JdbcClient jdbc;

    TimeMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether the mark is new; {@code mark} in percent of the limit. */
    public boolean pass(String handling, String step, int mark, String recipient, LocalDateTime at) {
        return jdbc.sql("""
                        insert into time_mark (handling, step, mark, recipient, marked_at)
                        select cast(:handling as varchar), cast(:step as varchar), cast(:mark as integer),
                        cast(:recipient as varchar), cast(:at as timestamp)
                        where not exists (select 1 from time_mark
                        where handling = :handling and step = :step and mark = :mark)
                        """)
                        .param("handling", handling)
                        .param("step", step)
                        .param("mark", mark)
                        .param("recipient", recipient)
                        .param("at", at)
                        .update()
                == 1;
    }
}
