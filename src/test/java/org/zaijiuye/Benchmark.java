package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.SqlCounts.Count;
import org.zaijiuye.engine.ExternalTaskWorker;

/**
 * What one application costs, from the form to the closed application, beside the same diagrams without our code. Run
 * by hand: {@code ./mvnw -q test -Dtest=Benchmark}, with {@code -Dbenchmark.database=h2|postgres} for one database only,
 * {@code -Dbenchmark.items=7} for submissions with seven items instead of two (then of the program alone),
 * and {@code benchmark.applications}, {@code .warmup}, {@code .threads}, {@code .runs}, {@code .statements} (how many
 * to list), {@code .callers} (who asks them). Counts repeat; seconds depend on what else the machine does. With
 * {@code -Dbenchmark.handlings=100000} it instead times rounds of TimeLimitProcess over so many running handlings on
 * PostgreSQL, a mark falling due every second.
 */
class Benchmark {

    private static final int APPLICATIONS = Integer.getInteger("benchmark.applications", 200);
    private static final int WARMUP = Integer.getInteger("benchmark.warmup", 100);
    private static final int THREADS = Integer.getInteger("benchmark.threads", 3);
    private static final int RUNS = Integer.getInteger("benchmark.runs", 2);
    private static final int STATEMENTS = Integer.getInteger("benchmark.statements", 12);
    private static final int ITEMS = Integer.getInteger("benchmark.items", 2);
    private static final int HANDLINGS = Integer.getInteger("benchmark.handlings", 0);
    private static final String RUNNING_HANDLINGS = """
            insert into handling (number, application, case_number, item, person_id, office, profile, case_kind, state,
            request, accepted_at, due_on, target_on, provisional, remind_at, supervise_at, escalate_at)
            select 'RUNNING-' || i, application, case_number, item, person_id, office, profile, case_kind, 'REVIEW',
            request, accepted_at, due_on, target_on, provisional, accepted_at + i * interval '1 second',
            accepted_at + i * interval '1 second' + interval '1 day', accepted_at + i * interval '1 second' + interval '2 days'
            from handling, generate_series(1, ?) i where item = 'registration'
            """;
    private static final List<String> DATABASES =
            List.of(System.getProperty("benchmark.database", "h2,postgres").split(","));
    private static final String[] HEADS = {
        "database",
        "code",
        "run",
        "applications/s",
        "JVM CPU ms",
        "statements",
        "on ACT_*",
        "on ours",
        "round trips",
        "rows written",
        "in ACT_*",
        "in ours",
        "writing commits",
        "reading commits",
        "rollbacks",
        "WAL KB"
    };

    private final SqlCounts counts = new SqlCounts(Boolean.getBoolean("benchmark.callers"));
    private final List<String> report = new ArrayList<>();

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_round_of_time_limits() throws Exception {
        assumeThat(HANDLINGS).isPositive();
        ClockUtil.setCurrentTime(date("2025-11-04T09:00"));
        try (var server = EmbeddedPostgres.builder().start();
                var program = BenchmarkParts.program("postgres", server.getJdbcUrl("postgres", "postgres"), counts)) {
            program.getBean(ProcessEngine.class)
                    .getRuntimeService()
                    .startProcessInstanceByKey("ApplicationProcess", BenchmarkParts.form(0));
            var database = program.getBean(JdbcTemplate.class);
            database.update(RUNNING_HANDLINGS, HANDLINGS);
            database.execute("analyze handling");
            for (var time : List.of("2025-11-04T09:10", "2025-11-04T09:20", "2025-11-04T09:30")) {
                ClockUtil.setCurrentTime(date(time));
                var management = program.getBean(ProcessEngine.class).getManagementService();
                var job = management
                        .createJobQuery()
                        .processDefinitionKey("TimeLimitProcess")
                        .singleResult();
                var start = System.nanoTime();
                management.executeJob(job.getId());
                System.out.printf(
                        "A round over %d running handlings took %.2f s; %d marks told so far.%n",
                        HANDLINGS,
                        (System.nanoTime() - start) / 1e9,
                        database.queryForObject("select count(*) from time_mark", Long.class));
            }
        }
    }

    private static Date date(String time) {
        return Date.from(
                LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    @Test
    void applications_from_the_form_to_the_end() throws Exception {
        assumeThat(HANDLINGS).isZero();
        ClockUtil.setCurrentTime(date("2025-11-04T09:00"));
        report.add(row(HEADS));
        report.add(row(HEADS).replaceAll("[^|]+", "---"));
        for (var database : DATABASES) {
            if (database.equals("postgres")) {
                try (var server = EmbeddedPostgres.builder().start()) {
                    new JdbcTemplate(server.getPostgresDatabase()).execute("create database empty");
                    measure(
                            database,
                            server.getJdbcUrl("postgres", "postgres"),
                            server.getJdbcUrl("postgres", "empty"));
                }
            } else {
                measure(database, "jdbc:h2:mem:program;DB_CLOSE_DELAY=-1", "jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1");
            }
        }
        var runtime = Runtime.version();
        System.out.printf(
                "%n%d applications a run after %d of warm-up, %d threads; %d processors of %s %s, %d MiB heap, Java %s;"
                        + " registers are a stub. All but the first three numbers are per application.%n%n%s%n",
                APPLICATIONS,
                WARMUP,
                THREADS,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().maxMemory() >> 20,
                runtime,
                String.join("\n", report));
    }

    private void measure(String database, String url, String emptyUrl) throws Exception {
        try (var program = BenchmarkParts.program(database, url, counts);
                var emptyData = pool(emptyUrl)) {
            var engine = program.getBean(ProcessEngine.class);
            var worker = program.getBean("registerWorker", ExternalTaskWorker.class);
            IntFunction<VariableMap> form = ITEMS == 7 ? BenchmarkParts::sevenItems : BenchmarkParts::form;
            var load = new CaseLoad(engine, counts, worker::work, form, (task, fields) -> fields);
            runs(database, "program, " + ITEMS + " items", load, program.getBean(DataSource.class));
            assertThat(granted(program)).isEqualTo((long) ITEMS * applications());
            list(database);
            if (ITEMS != 2) {
                return;
            }

            var empty = EmptyEngine.start(counts.around(emptyData), engine);
            var emptyLoad = new CaseLoad(
                    empty, counts, () -> EmptyEngine.work(empty), i -> Variables.createVariables(), Benchmark::opinion);
            runs(database, "empty delegates", emptyLoad, emptyData);
            assertThat(activities(empty)).isEqualTo(activities(engine));
            empty.close();
        }
    }

    private void runs(String database, String code, CaseLoad load, DataSource dataSource) throws Exception {
        load.run(WARMUP, THREADS);
        for (var run = 1; run <= RUNS; run++) {
            counts.reset();
            var wal = wal(database, dataSource);
            var cpu = cpu();
            var start = System.nanoTime();
            load.run(APPLICATIONS, THREADS);
            var seconds = (System.nanoTime() - start) / 1e9;
            report.add(row(
                    database,
                    code,
                    Integer.toString(run),
                    number(APPLICATIONS / seconds),
                    number((cpu() - cpu) / 1e6 / APPLICATIONS),
                    per(Count.ENGINE_STATEMENTS, Count.OUR_STATEMENTS),
                    per(Count.ENGINE_STATEMENTS),
                    per(Count.OUR_STATEMENTS),
                    per(Count.ROUND_TRIPS),
                    per(Count.ENGINE_ROWS, Count.OUR_ROWS),
                    per(Count.ENGINE_ROWS),
                    per(Count.OUR_ROWS),
                    per(Count.WRITING_COMMITS),
                    per(Count.READING_COMMITS),
                    per(Count.ROLLBACKS),
                    number((wal(database, dataSource) - wal) / 1024.0 / APPLICATIONS)));
        }
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    /** What our form programs would make of the clerk's decision. */
    private static Map<String, Object> opinion(String task, Map<String, Object> fields) {
        var values = new HashMap<>(fields);
        values.put(task.equals("Task_Recheck") ? "recheckDecision" : "firstReviewDecision", "PASS");
        return values;
    }

    private static int applications() {
        return WARMUP + RUNS * APPLICATIONS;
    }

    private static @Nullable Long granted(ConfigurableApplicationContext program) {
        return program.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from handling h join application a on h.application = a.number"
                                + " where h.outcome = 'GRANTED' and a.closed_at is not null",
                        Long.class);
    }

    /** The same steps of the same diagrams have been taken, and every application has come to its end. */
    private static long activities(ProcessEngine engine) {
        var history = engine.getHistoryService();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("ApplicationProcess")
                        .finished()
                        .count())
                .isEqualTo(applications());
        return history.createHistoricActivityInstanceQuery().count();
    }

    private void list(String database) {
        if (STATEMENTS > 0) {
            System.out.printf("%nMost frequent statements of the program on %s, per application:%n", database);
            counts.mostFrequent(STATEMENTS)
                    .forEach((text, times) ->
                            System.out.printf("%6s %s%n", number((double) times / APPLICATIONS), text));
        }
    }

    private static double wal(String database, DataSource dataSource) {
        var bytes = database.equals("postgres")
                ? new JdbcTemplate(dataSource)
                        .queryForObject("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn", Double.class)
                : null;
        return bytes == null ? 0 : bytes;
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private String per(Count... which) {
        var sum = List.of(which).stream().mapToLong(counts::of).sum();
        return number((double) sum / APPLICATIONS);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
