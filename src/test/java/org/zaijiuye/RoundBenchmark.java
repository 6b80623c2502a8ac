package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the daily rounds take with so many open cases on PostgreSQL: {@code ./mvnw -q test -Dtest=RoundBenchmark
 * -Dbenchmark.cases=100000}. Every hundredth person has been silent for five months; a third are new in their groups on
 * the first day.
 */
class RoundBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 0);
    private static final String PEOPLE = """
            insert into person (id_type, id_no, id_hash, name, gender, birth_date, mobile, hukou_area, residence_area)
            select id_type, id_no, 'BENCHMARK-' || i, name, gender, date '1968-01-01' + i % 14600, mobile, hukou_area,
            residence_area from person, generate_series(1, ?) i
            """;
    private static final String REGISTRATIONS = """
            insert into registration (case_number, person_id, handling, register_org, service_org, profile, reg_date,
            unemp_date, unemp_reason, tags, tier, state, last_contact, open_key)
            select 'BENCHMARK-' || p.id, p.id, r.handling, r.register_org, r.service_org, r.profile,
            date '2025-11-04' - (p.id % 400)::int, date '2024-10-01', 'U01', 'GENERAL', 1, 'REGISTERED',
            date '2025-11-01' - case when p.id % 100 = 0 then 155 else 0 end, p.id::text
            from person p, registration r where p.id_hash like 'BENCHMARK-%'
            """;
    private static final String SERVICES = """
            insert into service_record (person_id, case_number, kind, served_on, counts, reference)
            select person_id, case_number, kind, date '2025-10-01', true, case_number || '-' || n
            from registration, (values ('RECOMMENDATION', 1), ('RECOMMENDATION', 2), ('RECOMMENDATION', 3),
            ('GUIDANCE', 4)) as done (kind, n) where case_number like 'BENCHMARK-%'
            """;

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
            database.update(PEOPLE, CASES);
            database.update(REGISTRATIONS);
            database.update(SERVICES);
            for (var table : List.of("person", "registration", "service_record")) {
                database.execute("analyze " + table);
            }
            for (var day : List.of("2025-11-05T07:00", "2025-11-06T07:00")) {
                at(day);
                rounds(engine.getManagementService());
                assertThat(database.queryForObject(
                                "select count(*) from begun_round where finished_at is null", Long.class))
                        .isZero();
            }
            assertThat(database.queryForObject("select count(*) from registration where state = 'WARNED'", Long.class))
                    .isEqualTo(CASES / 100);
        }
    }

    /** All jobs of the rounds one after the other, as one thread of the job executor would. */
    private static void rounds(ManagementService management) {
        var start = System.nanoTime();
        var jobs = 0;
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("ServiceRoundProcess")
                .timers()
                .singleResult()
                .getId());
        for (var due = due(management); !due.isEmpty(); due = due(management)) {
            due.forEach(management::executeJob);
            jobs += due.size();
        }
        System.out.printf(
                "The rounds of %s over %d open cases took %.1f s in %d jobs.%n",
                ClockUtil.getCurrentTime(), CASES, (System.nanoTime() - start) / 1e9, jobs);
    }

    private static List<String> due(ManagementService management) {
        return management.createJobQuery().processDefinitionKey("ServiceRoundProcess").messages().list().stream()
                .map(job -> job.getId())
                .toList();
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }
}
