package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.SqlCounts.Count;

/**
 * What one more item that is decided at once adds to an application, from the form to the result: counted as the
 * difference between an application with it and one without.
 */
@DisplayName("每个一步办结事项的数据库开销")
class ItemCostTest {

    private static final int STATEMENTS = 25;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SqlCounts counts = new SqlCounts(false);
    private int next;

    /** What an application asks of the database. */
    private record Cost(long statements, long commits) {}

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
    void each_adds_few_statements_and_no_commit() {
        try (var program = BenchmarkParts.program("h2", "jdbc:h2:mem:items;DB_CLOSE_DELAY=-1", counts)) {
            var engine = program.getBean(ProcessEngine.class);
            var added = new LinkedHashMap<String, Cost>();
            Stream.of("jobseeking", "guidance", "trainingwish").forEach(item -> {
                var beside = item.equals("jobseeking") ? "guidance" : "jobseeking";
                var without = cost(engine, beside);
                var with = cost(engine, beside, item);
                added.put(item, new Cost(with.statements() - without.statements(), with.commits() - without.commits()));
            });
            SoftAssertions.assertSoftly(all -> added.forEach((item, cost) -> {
                all.assertThat(cost.statements()).as(item).isPositive().isLessThanOrEqualTo(STATEMENTS);
                all.assertThat(cost.commits()).as("commits of " + item).isZero();
            }));
        }
    }

    /** Of the second application; the first fills the caches. */
    private Cost cost(ProcessEngine engine, String... items) {
        apply(engine, items);
        counts.reset();
        apply(engine, items);
        return new Cost(
                counts.of(Count.ENGINE_STATEMENTS) + counts.of(Count.OUR_STATEMENTS), counts.of(Count.WRITING_COMMITS));
    }

    private void apply(ProcessEngine engine, String... items) {
        var number = "COST-%06d".formatted(++next);
        var form = ScenarioTest.form(
                number,
                Hall.idNo("140106", LocalDate.of(1984, 3, 12).minusDays(next), 2),
                BenchmarkParts.NAME,
                "371082001",
                "2025-11-04T09:00:00",
                "2025-10-31",
                "U01",
                Stream.of(items).map(ItemCostTest::request).collect(Collectors.joining(",")));
        var variables = Variables.putValueTyped("application", Variables.stringValue(form, true));
        engine.getIdentityService().setAuthentication("portal", List.of("integrator"));
        counts.counted(
                () -> engine.getRuntimeService().startProcessInstanceByKey("ApplicationProcess", number, variables));
        engine.getIdentityService().clearAuthentication();
        engine.getManagementService()
                .createJobQuery()
                .executable()
                .list()
                .forEach(job ->
                        counts.counted(() -> engine.getManagementService().executeJob(job.getId())));
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    private static String request(String item) {
        try {
            return JSON.readTree(Files.readString(Path.of("src/test/resources/items", item + ".json")))
                    .path("request")
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
