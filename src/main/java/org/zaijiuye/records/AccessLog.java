package org.zaijiuye.records;

import java.time.Clock;
import java.time.LocalDateTime;
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

    public void read(String user, @Nullable Long personId, String subject, String purpose) {
        jdbc.sql("insert into access_log (user_id, person_id, subject, purpose, read_at) values (?, ?, ?, ?, ?)")
                .params(user, personId, subject, purpose, LocalDateTime.now(clock))
                .update();
    }
}
