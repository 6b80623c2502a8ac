package org.zaijiuye.records;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logs every read of personal data: who, whose, of what, why (个人信息保护法; policy.md §1.8). */
@Repository
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One read. {@code subject} is what was read, such as {@code psb:<handling>}. */
    public record Read(@Nullable Long personId, String subject, String purpose) {}

    public void read(String user, @Nullable Long personId, String subject, String purpose) {
        read(user, List.of(new Read(personId, subject, purpose)));
    }

    /** Several reads of one moment are one statement. */
    public void read(String user, List<Read> reads) {
        var now = LocalDateTime.now(clock);
        var rows = String.join(", ", Collections.nCopies(reads.size(), "(?, ?, ?, ?, ?)"));
        var insert = jdbc.sql("insert into access_log (user_id, person_id, subject, purpose, read_at) values " + rows);
        for (var read : reads) {
            insert = insert.param(user)
                    .param(read.personId())
                    .param(read.subject())
                    .param(read.purpose())
                    .param(now);
        }
        insert.update();
    }
}
