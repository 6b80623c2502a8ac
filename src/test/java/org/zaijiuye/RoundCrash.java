package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * SIGKILL in the middle of a push round on PostgreSQL, and once more in the next: {@code ./mvnw -q test -Dtest=RoundCrash
 * -Dcrash.cases=20000}. Nobody is left out, and nobody is told twice.
 */
class RoundCrash {

    private static final int CASES = Integer.getInteger("crash.cases", 0);
    private static final URI NOBODY = URI.create("http://localhost:1/");
    private static final Path FOLDER = Path.of("target", "round-crash");

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_killed_round_tells_everybody_once() throws Exception {
        assumeThat(CASES).isPositive();
        FileSystemUtils.deleteRecursively(FOLDER);
        try (var server = EmbeddedPostgres.builder().start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            fill(url);
            var database = new JdbcTemplate(server.getPostgresDatabase());
            killedIn("INTERNSHIP_PUSH", "internship_push", "2025-11-05T06:59:55", url, database);
            killedIn("TRAINING_PUSH", "training_push", "2025-11-05T07:05:00", url, database);
            try (var run = ProgramRun.start(FOLDER, "2025-11-05T07:10:00", NOBODY, settings(url))) {
                await().atMost(Duration.ofMinutes(10))
                        .until(() -> count(database, "begun_round where finished_at is null") == 0
                                && count(database, "begun_round where code in ('TRAINING_PUSH', 'INTERNSHIP_PUSH')")
                                        == 2);
            }
            requireOnce(database, "training_push", "TRAINING_INFO", "培训课程：%");
            requireOnce(database, "internship_push", "INTERNSHIP_INFO", "就业见习信息");
        }
    }

    private static void fill(String url) throws Exception {
        at("2025-11-04T09:00");
        var counts = new SqlCounts(false);
        try (var program = BenchmarkParts.program("postgres", url, counts)) {
            var worker = program.getBean("registerWorker", org.zaijiuye.engine.ExternalTaskWorker.class);
            new CaseLoad(
                            program.getBean(ProcessEngine.class),
                            counts,
                            worker::work,
                            BenchmarkParts::form,
                            (task, fields) -> fields)
                    .run(1, 1);
            OpenCases.fill(program.getBean(JdbcTemplate.class), CASES);
        }
    }

    private static void killedIn(String round, String pushes, String moment, String url, JdbcTemplate database)
            throws Exception {
        try (var run = ProgramRun.start(FOLDER, moment, NOBODY, settings(url))) {
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(5))
                    .until(() ->
                            count(database, "begun_round where finished_at is null and code = '" + round + "'") == 1
                                    && count(database, pushes) > 0);
            run.kill();
        }
        System.out.printf(
                "Killed in %s after %d of %d people.%n",
                round, count(database, "(select distinct person_id from " + pushes + ") told"), CASES);
    }

    /** As many notices and services as pushes, the same number for everybody. */
    private static void requireOnce(JdbcTemplate database, String pushes, String service, String title) {
        var all = count(database, pushes);
        var people = count(database, "(select distinct person_id from " + pushes + ") told");
        var numbers = count(
                database,
                "(select distinct number from (select count(*) as number from " + pushes
                        + " group by person_id) each) n");
        var notices = count(database, "notice where title like '" + title + "'");
        var recipients =
                count(database, "(select distinct dedupe_key from notice where title like '" + title + "') told");
        var services = count(database, "service_record where kind = '" + service + "'");
        System.out.printf(
                "%s: %d pushes to %d people, %d notices, %d services.%n", pushes, all, people, notices, services);
        assertThat(people).as("people told").isEqualTo(CASES);
        assertThat(numbers).as("different numbers of pushes a person").isEqualTo(1);
        assertThat(notices).isEqualTo(services).isEqualTo(recipients);
    }

    private static long count(JdbcTemplate database, String rows) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + rows, Long.class));
    }

    private static String[] settings(String url) {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.flyway.placeholders.blob=bytea",
            "--zaijiuye.keys.folder=" + Path.of("target", "keys").toAbsolutePath()
        };
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }
}
