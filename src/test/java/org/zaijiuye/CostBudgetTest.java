package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.SqlCounts.Count;
import org.zaijiuye.engine.ExternalTaskWorker;

/**
 * What an application for registration and benefit may ask of the database, from the form to the closed application.
 * Counts repeat whatever else the machine does; seconds do not, and stand nowhere here. Where one of them rises, the
 * message lists the statements.
 */
@DisplayName("一次两事项联办的数据库开销")
class CostBudgetTest {

    private static final int ENGINE_STATEMENTS = 460;
    private static final int OUR_STATEMENTS = 161;
    private static final int WRITING_COMMITS = 13;

    private static final int WARMUP = 2;
    private static final int APPLICATIONS = 2;
    private static final int LISTED = 60;

    private final SqlCounts counts = new SqlCounts(false);

    @BeforeEach
    void setClock() {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse("2025-11-04T09:00")
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void on_h2() throws Exception {
        keepsWithinItsBudget("h2", "jdbc:h2:mem:budget;DB_CLOSE_DELAY=-1");
    }

    @Test
    void on_postgresql() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            keepsWithinItsBudget("postgres", server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void keepsWithinItsBudget(String database, String url) throws Exception {
        try (var program = BenchmarkParts.program(database, url, counts)) {
            var engine = program.getBean(ProcessEngine.class);
            var worker = program.getBean("registerWorker", ExternalTaskWorker.class);
            var load = new CaseLoad(engine, counts, worker::work, BenchmarkParts::form, (task, fields) -> fields);
            load.run(WARMUP, 1);
            counts.reset();
            load.run(APPLICATIONS, 1);
        }
        within(Count.ENGINE_STATEMENTS, ENGINE_STATEMENTS);
        within(Count.OUR_STATEMENTS, OUR_STATEMENTS);
        within(Count.WRITING_COMMITS, WRITING_COMMITS);
        within(Count.ROLLBACKS, 0);
    }

    private void within(Count count, int budget) {
        assertThat((double) counts.of(count) / APPLICATIONS)
                .as(() -> count + " of an application. The most frequent statements:\n" + listed())
                .isLessThanOrEqualTo(budget);
    }

    private String listed() {
        return counts.mostFrequent(LISTED).entrySet().stream()
                .map(entry -> "%6.1f %s".formatted((double) entry.getValue() / APPLICATIONS, entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
