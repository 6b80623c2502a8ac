package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long each daily round takes with so many open cases on PostgreSQL, at most a minute: {@code ./mvnw -q test -Dtest=RoundBenchmark
 * -Dbenchmark.cases=100000}. Most people are new in their groups on the first day, which is no daily load but passes;
 * cycles of aid are opened for a hundredth of them, and on the last day for a tenth at once.
 */
class RoundBenchmark {

    private static final double MOST_SECONDS = 60;
    private static final int CASES = Integer.getInteger("benchmark.cases", 0);

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void the_rounds_of_a_day() throws Exception {
        assumeThat(CASES).isPositive();
        at("2025-11-04T09:00");
        var counts = new SqlCounts(false);
        try (var server = EmbeddedPostgres.builder().start();
                var program = BenchmarkParts.program("postgres", server.getJdbcUrl("postgres", "postgres"), counts)) {
            var engine = program.getBean(ProcessEngine.class);
            var worker = program.getBean("registerWorker", org.zaijiuye.engine.ExternalTaskWorker.class);
            new CaseLoad(engine, counts, worker::work, BenchmarkParts::form, (task, fields) -> fields).run(1, 1);
            var database = program.getBean(JdbcTemplate.class);
            OpenCases.fill(database, CASES);
            for (var day : List.of("2025-11-05T07:00", "2025-11-06T07:00")) {
                at(day);
                rounds(engine);
                assertThat(database.queryForObject(
                                "select count(*) from begun_round where finished_at is null", Long.class))
                        .isZero();
            }
            assertThat(database.queryForObject("select count(*) from registration where state = 'WARNED'", Long.class))
                    .isEqualTo(CASES / 100);
            assertThat(database.queryForObject("select count(distinct person_id) from training_push", Long.class))
                    .isEqualTo(CASES);
            assertThat(database.queryForObject("select count(distinct person_id) from recommendation", Long.class))
                    .isEqualTo(database.queryForObject(
                            "select count(*) from person where id_hash like 'BENCHMARK-%' and id % 7 < 2", Long.class));
            assertThat(database.queryForObject("select count(distinct person_id) from internship_push", Long.class))
                    .isEqualTo(CASES);
            OpenCases.endCycles(database, CASES / 10);
            at("2025-11-07T07:00");
            rounds(engine);
            assertThat(database.queryForObject(
                            "select count(*) from aid_plan where cycle_from = date '2025-11-07'", Long.class))
                    .isEqualTo(CASES / 10);
            System.out.printf("Cycles of aid that were opened: %s%n", database.queryForList("""
                    select cycle_from, count(*) from aid_plan where state = 'OPEN' group by cycle_from order by cycle_from
                    """));
        }
    }

    /** All jobs of the rounds one after the other, as one thread of the job executor would. */
    private static void rounds(ProcessEngine engine) {
        var management = engine.getManagementService();
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("ServiceRoundProcess")
                .timers()
                .singleResult()
                .getId());
        var seconds = new TreeMap<String, Double>();
        for (var due = due(management); !due.isEmpty(); due = due(management)) {
            for (var job : due) {
                var round = round(engine, job);
                var start = System.nanoTime();
                management.executeJob(job.getId());
                seconds.merge(round, (System.nanoTime() - start) / 1e9, Double::sum);
            }
        }
        System.out.printf(
                "The rounds of %s over %d open cases took %.1f s: %s%n",
                ClockUtil.getCurrentTime(),
                CASES,
                seconds.values().stream().mapToDouble(each -> each).sum(),
                seconds.entrySet().stream()
                        .map(each -> "%s %.1f s".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ")));
        assertThat(seconds.values()).as("seconds of each round").allMatch(each -> each < MOST_SECONDS);
    }

    private static String round(ProcessEngine engine, Job job) {
        return String.valueOf(engine.getRuntimeService().getVariable(job.getExecutionId(), "round"));
    }

    private static List<Job> due(ManagementService management) {
        return management
                .createJobQuery()
                .processDefinitionKey("ServiceRoundProcess")
                .messages()
                .list();
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }
}
