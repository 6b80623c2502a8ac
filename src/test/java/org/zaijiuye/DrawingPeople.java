package org.zaijiuye;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.engine.ExternalTaskWorker;

/** Many people of one agency who draw the benefit from 2025-11 on: one by the whole way, the others copied from them. */
final class DrawingPeople {

    /** The one person who draws the benefit, so many times. */
    private static final List<String> COPIES = List.of("""
            insert into person (id_type, id_no, id_hash, name, gender, birth_date, mobile, hukou_area, residence_area)
            select id_type, id_no, 'BENCHMARK-' || i, name, gender, birth_date, mobile, hukou_area, residence_area
            from person, generate_series(1, %d) i
            """, """
            insert into handling (number, item, case_number, person_id, office, profile, case_kind, state, outcome, request)
            select 'BENCHMARK-' || p.id || '-02', h.item, 'BENCHMARK-' || p.id, p.id, h.office, h.profile, h.case_kind,
            h.state, h.outcome, h.request
            from person p, handling h where p.id_hash like 'BENCHMARK-%%' and h.item = 'benefit'
            """, """
            insert into registration (case_number, person_id, handling, register_org, service_org, profile, reg_date,
            unemp_date, unemp_reason, tags, tier, state, last_contact, open_key)
            select 'BENCHMARK-' || p.id, p.id, r.handling, r.register_org, r.service_org, r.profile, r.reg_date,
            r.unemp_date, r.unemp_reason, r.tags, r.tier, r.state, r.last_contact, p.id::text
            from person p, registration r where p.id_hash like 'BENCHMARK-%%'
            """, """
            insert into award (kind, person_id, case_number, handling, office, account, holder, state, account_failed,
            owing, open_key)
            select a.kind, h.person_id, h.case_number, h.number, a.office, a.account, a.holder, a.state, false, true,
            h.person_id || ':BENEFIT' from handling h, award a where h.number like 'BENCHMARK-%%'
            """, """
            insert into benefit (award_id, area, first_month, last_month, months, granted, residual)
            select a.id, b.area, b.first_month, b.last_month, b.months, b.granted, b.residual
            from award a, benefit b where a.handling like 'BENCHMARK-%%'
            """);

    private DrawingPeople() {}

    /** On an empty database of PostgreSQL. */
    static void fill(ConfigurableApplicationContext program, SqlCounts counts, int people) throws Exception {
        var registers = program.getBean("registerWorker", ExternalTaskWorker.class);
        new CaseLoad(
                        program.getBean(ProcessEngine.class),
                        counts,
                        registers::work,
                        BenchmarkParts::form,
                        (task, fields) -> fields)
                .run(1, 1);
        var database = program.getBean(JdbcTemplate.class);
        COPIES.forEach(copy -> database.update(copy.formatted(people - 1)));
        List.of("person", "handling", "award", "benefit").forEach(table -> database.execute("analyze " + table));
    }
}
