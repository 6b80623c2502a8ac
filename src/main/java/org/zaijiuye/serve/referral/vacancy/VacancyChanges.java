package org.zaijiuye.serve.referral.vacancy;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The course of changes of the table of vacancies, by which every node keeps its index in step. */
@Component
class VacancyChanges {

    private final JdbcClient database;

    VacancyChanges(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far somebody has read.
     *
     * @param stamp of that change
     */
    record Mark(long change, String stamp) {

        static final Mark NONE = new Mark(0, "");
    }

    /** Where reading stopped within the rows. */
    record Position(long change, long id) {}

    /** The number for all that this transaction writes; who comes second waits for its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next() {
        database.sql("update vacancy_counter set last_no = last_no + 1 where id = 1")
                .update();
        var change = database.sql("select last_no from vacancy_counter where id = 1")
                .query(Long.class)
                .single();
        database.sql("insert into vacancy_change (change_no, stamp) values (?, ?)")
                .param(change)
                .param(UUID.randomUUID().toString())
                .update();
        return change;
    }

    /** The newest change; {@link Mark#NONE} before the first. */
    Mark newest() {
        return database.sql("select change_no as change, stamp from vacancy_change order by change_no desc limit 1")
                .query(new DataClassRowMapper<>(Mark.class))
                .optional()
                .orElse(Mark.NONE);
    }

    /** Whether a mark lies on this course of changes: after a backup was put back it may not. */
    boolean knows(Mark mark) {
        return mark.equals(Mark.NONE)
                || database.sql("select count(*) from vacancy_change where change_no = ? and stamp = ?")
                                .param(mark.change())
                                .param(mark.stamp())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Rows behind a position and up to a change, in the order of their changes. */
    List<Vacancy> after(Position position, long last, int most) {
        return database.sql("""
                        select * from vacancy
                        where (change_no > :change or (change_no = :change and id > :id)) and change_no <= :last
                        order by change_no, id limit :most
                        """)
                .param("change", position.change())
                .param("id", position.id())
                .param("last", last)
                .param("most", most)
                .query(new DataClassRowMapper<>(Vacancy.class))
                .list();
    }
}
