package org.zaijiuye.records;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
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

    /** Who entered the user or gave them a group or a password, and who did so to those, up to the top. */
    public Set<String> line(String user) {
        return Reach.of(givers(user), giver -> givers(giver).stream());
    }

    private List<String> givers(String user) {
        return jdbc.sql("select distinct changed_by from staff_change where subject = ? and changed_by <> subject"
                        + " and (what in ('登记人员', '加入岗位组') or what = '保存用户' and detail like '%；设置口令')")
                .param(user)
                .query(String.class)
                .list();
    }

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
