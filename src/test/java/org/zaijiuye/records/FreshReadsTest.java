package org.zaijiuye.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("等到锁以后读到的，是对方刚提交的，不是等之前的")
class FreshReadsTest {

    private static final int ROUNDS = 600;
    private static final String LOCK = "select id from bundle_lock where id = 1 for update";

    @Autowired
    DataSource database;

    @Test
    void whoever_waited_for_a_lock_reads_what_was_written_under_it() throws Exception {
        try (var first = database.getConnection();
                var second = database.getConnection();
                var watch = database.getConnection()) {
            first.createStatement().execute("create table fresh_read (id int primary key, word varchar(9))");
            for (var round = 1; round <= ROUNDS; round++) {
                second.setAutoCommit(true);
                first.setAutoCommit(false);
                first.createStatement().execute(LOCK);
                first.createStatement().execute("insert into fresh_read values (" + round + ", 'new')");
                newest(second);
                var late = CompletableFuture.supplyAsync(() -> underLock(second));
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> late.isDone() || someoneWaits(watch));
                first.commit();
                assertThat(late.join()).as("round " + round).isEqualTo(round);
            }
            first.setAutoCommit(true);
            first.createStatement().execute("drop table fresh_read");
        }
    }

    @Test
    void the_program_as_delivered_reads_so() throws Exception {
        var delivered = new YamlPropertySourceLoader()
                .load("delivered", new ClassPathResource("application.yaml"))
                .get(0);
        assertThat(String.valueOf(delivered.getProperty("spring.datasource.url")))
                .contains("OPTIMIZE_REUSE_RESULTS=FALSE");
    }

    private static int underLock(Connection connection) {
        try {
            connection.setAutoCommit(false);
            connection.createStatement().execute(LOCK);
            var seen = newest(connection);
            connection.commit();
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int newest(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select id from fresh_read order by id desc limit 1");
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static boolean someoneWaits(Connection watch) throws SQLException {
        try (var rows = watch.createStatement()
                .executeQuery("select count(*) from information_schema.sessions where blocker_id is not null")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }
}
