package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * SIGKILL at random moments while batches are collected, approved, sent and answered on PostgreSQL:
 * {@code ./mvnw -q test -Dtest=PaymentCrash -Dcrash.kills=20 -Dcrash.lines=500}. Every second kill another month falls
 * due. In the end the books and those of the bank, which outlives the program, say the same: every month paid once.
 */
class PaymentCrash {

    private static final int KILLS = Integer.getInteger("crash.kills", 0);
    private static final int LINES = Integer.getInteger("crash.lines", 500);
    private static final long SEED = Long.getLong("crash.seed", System.currentTimeMillis());
    private static final int LONGEST_MILLIS = 30_000;
    private static final LocalDate FIRST_PAY_DAY = LocalDate.of(2025, 12, 10);
    private static final String APPROVER = "county-approver-371082";
    private static final Path FOLDER = Path.of("target", "payment-crash");
    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void books_balance_with_the_bank_s() throws Exception {
        assumeThat(KILLS).isPositive();
        FileSystemUtils.deleteRecursively(FOLDER);
        var random = new Random(SEED);
        try (var server = EmbeddedPostgres.builder().start();
                var bank = new PayingBank(SEED)) {
            var url = server.getJdbcUrl("postgres", "postgres");
            fill(url);
            var books = new JdbcTemplate(server.getPostgresDatabase());
            for (var kill = 0; kill < KILLS; kill++) {
                var delay = random.nextInt(LONGEST_MILLIS);
                runUntil(
                        payDay(kill).atTime(LocalTime.parse(kill % 2 == 0 ? "06:29:55" : "06:50:00")),
                        delay,
                        url,
                        bank,
                        books);
            }
            var months = (KILLS + 1) / 2;
            try (var run = ProgramRun.start(FOLDER, payDay(KILLS - 1) + "T08:00:00", bank.base(), settings(url))) {
                await().pollInterval(Duration.ofSeconds(1))
                        .atMost(Duration.ofMinutes(10))
                        .until(() -> {
                            approve(run);
                            return count(books, "payment_line where state = 'PAID'") == (long) LINES * months;
                        });
            }
            requireBalance(books, bank, (long) LINES * months);
        }
    }

    private static LocalDate payDay(int kill) {
        return FIRST_PAY_DAY.plusMonths(kill / 2);
    }

    private static void fill(String url) throws Exception {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse("2025-11-04T09:00")
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()));
        var counts = new SqlCounts(false);
        try (var program = BenchmarkParts.program("postgres", url, counts)) {
            DrawingPeople.fill(program, counts, LINES);
            // Whoever is not heard of for six months is examined, and is not paid meanwhile.
            program.getBean(JdbcTemplate.class).update("update registration set last_contact = ?", payDay(KILLS + 1));
        }
    }

    /** Lets the program work, and an official approve, until it is killed. */
    private static void runUntil(LocalDateTime moment, int millis, String url, PayingBank bank, JdbcTemplate books)
            throws Exception {
        try (var run = ProgramRun.start(FOLDER, moment.toString(), bank.base(), settings(url))) {
            var end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
            while (System.nanoTime() < end) {
                approve(run);
                Thread.sleep(100);
            }
            run.kill();
        }
        System.out.printf(
                "Killed after %.1f s of %s: %s lines; the bank has paid %d.%n",
                millis / 1000.0,
                moment,
                books.queryForList("select state || ' ' || count(*) from payment_line group by state", String.class),
                bank.lines());
    }

    private static void approve(ProgramRun run) {
        var visitor = Visitor.program(run.port(), APPROVER);
        var tasks = visitor.engine("GET", "/task?taskDefinitionKey=Task_ApproveBatch", "");
        if (tasks.statusCode() == 200) {
            read(tasks.body()).forEach(each -> {
                var task = "/task/" + each.path("id").asText();
                visitor.engine("POST", task + "/claim", "{\"userId\":\"" + APPROVER + "\"}");
                visitor.engine("POST", task + "/submit-form", "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}");
            });
        }
    }

    private static void requireBalance(JdbcTemplate books, PayingBank bank, long lines) {
        var paid = Objects.requireNonNull(
                books.queryForObject("select sum(amount) from payment_line where state = 'PAID'", BigDecimal.class));
        System.out.printf(
                "%d kills (seed %d): books %d lines, %s; bank %d lines, %s; paid twice %d.%n",
                KILLS,
                SEED,
                lines,
                paid,
                bank.lines(),
                bank.total(),
                bank.paidTwice().size());
        assertThat(bank.paidTwice()).isEmpty();
        assertThat(bank.lines()).isEqualTo((int) lines);
        assertThat(bank.total()).isEqualByComparingTo(paid);
        assertThat(count(books, "payment_line")).isEqualTo(lines);
        assertThat(count(books, "payment_attempt where result = 'PAID'")).isEqualTo(lines);
        assertThat(count(books, "bank_discrepancy")).isZero();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
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
}
