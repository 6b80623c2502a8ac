package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.engine.ExternalTaskWorker;

/**
 * How long a batch of so many lines takes on PostgreSQL, from the collection to the booked answer of a bank that answers
 * at once; together less than a minute: {@code ./mvnw -q test -Dtest=PaymentBenchmark -Dbenchmark.lines=20000}.
 */
class PaymentBenchmark {

    private static final double MOST_SECONDS = 60;
    private static final int LINES = Integer.getInteger("benchmark.lines", 0);
    private static final String APPROVER = "county-approver-371082";

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_batch_from_collection_to_booking() throws Exception {
        assumeThat(LINES).isPositive();
        at("2025-11-04T09:00");
        var counts = new SqlCounts(false);
        try (var server = EmbeddedPostgres.builder().start();
                var program = BenchmarkParts.program("postgres", server.getJdbcUrl("postgres", "postgres"), counts)) {
            var engine = program.getBean(ProcessEngine.class);
            var database = program.getBean(JdbcTemplate.class);
            DrawingPeople.fill(program, counts, LINES);

            at("2025-12-10T06:30");
            var seconds = new LinkedHashMap<String, Double>();
            time(seconds, "collect", () -> collect(engine));
            time(seconds, "claim", () -> claim(engine));
            time(seconds, "approve", () -> approve(engine));
            var bank = program.getBean("bankWorker", ExternalTaskWorker.class);
            time(seconds, "send and book", bank::work);

            report(seconds);
            assertThat(database.queryForObject("select count(*) from payment_line where state = 'PAID'", Long.class))
                    .isEqualTo(LINES);
            assertThat(total(seconds)).isLessThan(MOST_SECONDS);
        }
    }

    private static void collect(ProcessEngine engine) {
        var management = engine.getManagementService();
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("PaymentBatchProcess")
                .timers()
                .singleResult()
                .getId());
    }

    private static void claim(ProcessEngine engine) {
        asApprover(engine, task -> engine.getTaskService().claim(task, APPROVER));
    }

    private static void approve(ProcessEngine engine) {
        asApprover(engine, task -> engine.getFormService().submitTaskForm(task, Map.of("decision", "APPROVE")));
    }

    private static void asApprover(ProcessEngine engine, Consumer<String> work) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_ApproveBatch")
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication(APPROVER, List.of(APPROVER));
        try {
            work.accept(task);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static void time(Map<String, Double> seconds, String step, Runnable work) {
        var start = System.nanoTime();
        work.run();
        seconds.put(step, (System.nanoTime() - start) / 1e9);
    }

    private static void report(Map<String, Double> seconds) {
        System.out.printf(
                "A batch of %d lines took %.1f s: %s%n",
                LINES,
                total(seconds),
                seconds.entrySet().stream()
                        .map(each -> "%s %.1f s".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static double total(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(each -> each).sum();
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }
}
