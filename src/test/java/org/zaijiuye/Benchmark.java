package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.SqlCounts.Count;
import org.zaijiuye.engine.ExternalTaskWorker;

/**
 * What one application costs, from the form to the closed application, beside the same diagrams without our code. Run
 * by hand: {@code ./mvnw -q test -Dtest=Benchmark}, with {@code -Dbenchmark.database=h2|postgres} for one database only,
 * and {@code benchmark.applications}, {@code .warmup}, {@code .threads}, {@code .runs}, {@code .statements} (how many
 * to list), {@code .callers} (who asks them). Counts repeat; seconds depend on what else the machine does.
 */
class Benchmark {

    private static final int APPLICATIONS = Integer.getInteger("benchmark.applications", 200);
    private static final int WARMUP = Integer.getInteger("benchmark.warmup", 100);
    private static final int THREADS = Integer.getInteger("benchmark.threads", 3);
    private static final int RUNS = Integer.getInteger("benchmark.runs", 2);
    private static final int STATEMENTS = Integer.getInteger("benchmark.statements", 12);
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
    void applications_from_the_form_to_the_end() throws Exception {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse("2025-11-04T09:00")
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()));
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
        try (var program = program(database, url);
                var emptyData = pool(emptyUrl)) {
            var engine = program.getBean(ProcessEngine.class);
            var worker = program.getBean("registerWorker", ExternalTaskWorker.class);
            var load = new CaseLoad(engine, counts, worker::work, Benchmark::form, (task, fields) -> fields);
            runs(database, "program", load, program.getBean(DataSource.class));
            assertThat(granted(program)).isEqualTo(2L * applications());
            list(database);

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

    private ConfigurableApplicationContext program(String database, String url) {
        return new SpringApplicationBuilder(ZaijiuyeApplication.class)
                .initializers(context -> BenchmarkParts.into(context, counts))
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.flyway.placeholders.blob=" + (database.equals("postgres") ? "bytea" : "blob"),
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.metrics.db-reporter-activate=false",
                        "--zaijiuye.keys.folder=target/keys",
                        "--logging.level.root=warn");
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    /** The facts of scenario A in policy.md §14.2, each time with another person. */
    private static VariableMap form(int application) {
        var born = LocalDate.of(1984, 3, 12).minusDays(application / 400);
        var form = ScenarioTest.form(
                CaseLoad.number(application),
                Hall.idNo("140106", born, application % 400 * 2),
                BenchmarkParts.NAME,
                "371082001",
                "2025-11-04T09:00:00",
                "2025-10-31",
                "U01",
                ScenarioTest.REGISTRATION + ScenarioTest.BENEFIT);
        return Variables.putValueTyped("application", Variables.stringValue(form, true));
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
