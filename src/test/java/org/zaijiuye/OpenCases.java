package org.zaijiuye;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many people on the register of a PostgreSQL database, copied from the one who is there: every hundredth silent for five
 * months, all contacted once, all wanting to hear of courses, of internships and of posts, of which
 * every day a seventh hears, as who is told once a week. All but every hundredth are in a cycle of aid: of those who are
 * owed one, so many come anew in a few days.
 */
final class OpenCases {

    private static final List<String> COPIES = List.of("""
            insert into registration (case_number, person_id, handling, register_org, service_org, profile, reg_date,
            unemp_date, unemp_reason, tags, tier, state, last_contact, open_key)
            select 'BENCHMARK-' || p.id, p.id, r.handling, r.register_org, r.service_org, r.profile,
            date '2025-11-04' - (p.id % 400)::int, date '2024-10-01', 'U01', 'GENERAL', 1, 'REGISTERED',
            date '2025-11-01' - case when p.id % 100 = 0 then 155 else 0 end, p.id::text
            from person p, registration r where p.id_hash like 'BENCHMARK-%'
            """, """
            insert into service_record (person_id, case_number, kind, served_on, counts, reference)
            select person_id, case_number, kind, date '2025-10-01', true, case_number || '-' || n
            from registration, (values ('RECOMMENDATION', 1), ('RECOMMENDATION', 2), ('RECOMMENDATION', 3),
            ('GUIDANCE', 4)) as done (kind, n) where case_number like 'BENCHMARK-%'
            """, """
            insert into case_task (number, case_number, person_id, kind, office, since, due_on, opened_at, state, closed_at)
            select case_number || '-T1', case_number, person_id, 'FIRST_CONTACT', service_org, reg_date, reg_date + 7,
            reg_date, 'DONE', reg_date from registration where case_number like 'BENCHMARK-%'
            """, """
            insert into handling (number, item, person_id, office, profile, case_kind, state, outcome, request)
            select r.case_number || '-09', 'trainingoffer', r.person_id, h.office, h.profile, h.case_kind, 'CLOSED',
            'GRANTED', '{}' from registration r join handling h on h.number = r.handling
            where r.case_number like 'BENCHMARK-%'
            """, """
            insert into training_subscription (person_id, handling, channel, subscribed_on)
            select person_id, number, 'PORTAL', date '2025-10-01' from handling where number like 'BENCHMARK-%'
            """, """
            insert into internship_wish (person_id, handling, area, fields, consent, eligible_until, next_push_on)
            select person_id, number, '371082', '', true, date '2026-12-31', date '2025-11-05'
            from handling where number like 'BENCHMARK-%'
            """, """
            insert into job_seeker (person_id, handling, office, registered_on, intents, areas, work_type, salary_min,
            push_consent)
            select person_id, number, '371082001', date '2025-10-01',
            (array['4-03-02', '4-10-01', '3-01-02', '4-01-02', '4-02-02'])[1 + person_id % 5], '', 'FULL_TIME',
            2200 + person_id % 20 * 100, true
            from handling where number like 'BENCHMARK-%'
            """, """
            insert into seeker_profile (person_id, handling, background, last_job, experience_years, no_heavy_labour,
            last_push_on)
            select person_id, number, '餐厅服务 收银', '服务员', person_id % 10, false,
            date '2025-10-29' + (person_id % 7)::int
            from handling where number like 'BENCHMARK-%'
            """, """
            insert into aid_plan (number, case_number, person_id, office, cycle_from, plan_due, services_due, state)
            select case_number || '-A1', case_number, person_id, service_org, date '2025-10-01', date '2025-10-20',
            date '2025-12-30', 'PLANNED' from registration where case_number like 'BENCHMARK-%' and person_id % 100 <> 0
            """);

    private OpenCases() {}

    /** So many of them are owed a cycle of aid all at once, as on the first day of a city that did not keep any. */
    static void endCycles(JdbcTemplate database, int people) {
        database.update("""
                delete from aid_plan where number in (select a.number from aid_plan a
                join registration r on r.case_number = a.case_number
                where a.cycle_from = date '2025-10-01' and r.tier = 2 order by a.person_id limit ?)
                """, people);
        database.execute("analyze aid_plan");
    }

    static void fill(JdbcTemplate database, int people) {
        database.update("""
                insert into person (id_type, id_no, id_hash, name, gender, birth_date, mobile, hukou_area, residence_area)
                select id_type, id_no, 'BENCHMARK-' || i, name, gender, date '1968-01-01' + i % 14600, mobile, hukou_area,
                residence_area from person, generate_series(1, ?) i
                """, people);
        COPIES.forEach(database::update);
        List.of(
                        "person",
                        "registration",
                        "service_record",
                        "case_task",
                        "handling",
                        "training_subscription",
                        "internship_wish",
                        "job_seeker",
                        "seeker_profile",
                        "aid_plan")
                .forEach(table -> database.execute("analyze " + table));
    }
}
