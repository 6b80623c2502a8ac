package org.zaijiuye.lifecycle;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A round that writes a row for each of its people, two a portion. It has nobody to deal with until a test gives it
 * people, and breaks in the middle of a portion where a test says so.
 */
@Component
class TrialRound implements ServiceRound {

    static final String CODE = "TRIAL";

    private static final int PEOPLE_A_PORTION = 2;

    final NavigableSet<Long> people = new TreeSet<>();
    volatile long breaksAt = -1;
    volatile long failsFor = -1;
    volatile Rhythm rhythm = Rhythm.DAILY;

    private final JdbcClient database;

    TrialRound(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return "测试用";
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var next = people.tailSet(after, false).stream()
                .limit(Math.min(size, PEOPLE_A_PORTION))
                .toList();
        var last = ServiceRound.each(next, Long::longValue, person -> serve(person, day));
        if (next.contains(breaksAt)) {
            throw new IllegalStateException("breaks at " + breaksAt);
        }
        return last;
    }

    private void serve(long person, LocalDate day) {
        database.sql("insert into trial_round (person, on_day) values (?, ?)")
                .params(person, day)
                .update();
        if (person == failsFor) {
            throw new IllegalStateException("fails for " + person);
        }
    }
}
