package org.zaijiuye.records;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zaijiuye.shared.Reach;

/** Who changed users, groups, memberships, authorisations and offices, what and when; nothing is ever changed here. */
@Repository
public class StaffLog {

    private static final int DETAIL_LENGTH = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change. {@code what} and {@code detail} are Chinese, {@code subject} is the user, group or office. */
    public record Entry(String by, LocalDateTime at, String what, String subject, String detail) {}

    public void add(String by, String what, String subject, String detail) {
        jdbc.sql("insert into staff_change (changed_by, changed_at, what, subject, detail) values (?, ?, ?, ?, ?)")
                .params(
                        by,
                        LocalDateTime.now(clock),
                        what,
                        subject,
                        detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH)))
                .update();
    }

    /**
     * Whether nobody could have acted in the name of both: neither knew the other's password, and no third one knew both.
     *
     * @param at when the one acted, and {@code then} when the other did
     */
    public boolean areTwoPersons(String one, LocalDateTime at, String other, LocalDateTime then) {
        return Collections.disjoint(actors(one, at), actors(other, then));
    }

    /** The user, whoever had set their password last at that moment, whoever had set that one's when they did, and so on. */
    private List<String> actors(String user, LocalDateTime at) {
        return Reach.of(List.of(new Actor(user, at)), actor -> passwordFrom(actor).stream()).stream()
                .map(Actor::user)
                .toList();
    }

    private Optional<Actor> passwordFrom(Actor actor) {
        return jdbc.sql("select changed_by, changed_at from staff_change where subject = ? and changed_by <> subject"
                        + " and what = '保存用户' and detail like '%；设置口令' and changed_at <= ? order by id desc limit 1")
                .params(actor.user(), actor.at())
                .query((row, number) -> new Actor(row.getString(1), row.getObject(2, LocalDateTime.class)))
                .optional();
    }

    private record Actor(String user, LocalDateTime at) {}

    /** The newest first; {@code about} is a part of the user's, group's or office's name, or of who did it. */
    public List<Entry> newest(String about, int most) {
        var part = "%" + about + "%";
        return jdbc.sql("select changed_by, changed_at, what, subject, detail from staff_change"
                        + " where subject like ? or changed_by like ? order by id desc limit ?")
                .params(part, part, most)
                .query((row, number) -> new Entry(
                        row.getString("changed_by"),
                        row.getObject("changed_at", LocalDateTime.class),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }
}
