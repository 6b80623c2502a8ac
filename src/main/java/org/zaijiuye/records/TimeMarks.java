package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reminder and escalation marks a handling's step has passed; unique, so that each is told once. */
@Repository
public class TimeMarks {

    private final JdbcClient jdbc;

    TimeMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A handling that has passed a mark which nobody was told of.
     *
     * @param told how many of its three marks have been told
     */
    public record Passed(
            String number,
            String office,
            String profile,
            LocalDate dueOn,
            int told,
            LocalDateTime remindAt,
            LocalDateTime superviseAt,
            LocalDateTime escalateAt) {

        /** The moments of the marks in their order. */
        public List<LocalDateTime> moments() {
            return List.of(remindAt, superviseAt, escalateAt);
        }
    }

    /** Handlings whose clock runs and whose next mark has come. */
    public List<Passed> passed(LocalDateTime now) {
        return jdbc.sql("""
                        select number, office, profile, due_on, marks_told as told, remind_at, supervise_at, escalate_at
                        from handling where state in ('ACCEPTED', 'CHECKING', 'REVIEW', 'APPROVAL')
                        and ((marks_told = 0 and remind_at <= :now) or (marks_told = 1 and supervise_at <= :now)
                        or (marks_told = 2 and escalate_at <= :now))
                        and not exists (select 1 from pause where pause.handling = handling.number and pause.until is null)
                        order by number
                        """).param("now", now).query(Passed.class).list();
    }

    public void told(String handling, int marks) {
        jdbc.sql("update handling set marks_told = ? where number = ?")
                .params(marks, handling)
                .update();
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
