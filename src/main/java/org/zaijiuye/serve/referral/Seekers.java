package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;

/**
 * Who looks for work and wants to be told: with a search that goes on and holds (any contact renews it), with consent,
 * and registered as unemployed or having asked for recommendations (policy.md §5.3, §5.5, E2). Whoever says that they were
 * hired is left alone for the days in which the employer has to register them, unless they register as a seeker again.
 */
@Component
class Seekers {

    private static final String SEEKERS = """
            select s.person_id, s.handling, 'QZ' || s.id as number, s.intents, s.areas, s.work_type, s.salary_min,
            p.birth_date, p.residence_area, r.case_number, r.handling as registration,
            substring(coalesce(r.service_org, s.office) from 1 for 6) as county, w.channel, w.max_km
            from job_seeker s join person p on p.id = s.person_id
            left join registration r on r.person_id = s.person_id and r.open_key is not null
            left join push_wish w on w.person_id = s.person_id
            left join seeker_profile f on f.person_id = s.person_id
            left join handling h on h.number = s.handling
            left join handling wh on wh.number = w.handling
            where s.ended_on is null
            """;

    /** What was said last counts: in the registration as a seeker, in the wish for recommendations, or on the page. */
    private static final String CONSENTING = """
             and (w.person_id is not null or (s.push_consent and r.id is not null)) and coalesce(w.accepted, true)
             and (s.push_consent or wh.accepted_at >= h.accepted_at)
            """;

    private static final String WILLING = CONSENTING + """
             and (h.accepted_at >= :heardSince or r.last_contact >= :heardSince)
            and not exists (select 1 from referral hired where hired.person_id = s.person_id and hired.state = 'HIRED'
                and hired.answered_on > :hiredSince and hired.answered_on >= cast(h.accepted_at as date))
            """;

    /** Open tasks of officers, with whoever still wants what they are about. */
    private static final String NEEDLESS_TASKS = """
            select t.number from referral_task t left join (%s) w on w.person_id = t.person_id
            where t.open_key is not null and (w.person_id is null
                or (t.cause = 'PHONE' and coalesce(w.channel, '') <> 'PHONE')
                or (t.cause = 'NO_MATCH' and exists (select 1 from recommendation m
                    where m.person_id = t.person_id and m.made_on >= t.opened_on)))
            order by t.number
            """.formatted(SEEKERS + WILLING);

    private final JdbcClient database;
    private final Parameters parameters;

    Seekers(JdbcClient database, Parameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /** Those who have had nothing for as long as the parameter allows, in the order of their ids. */
    List<Seeker> due(LocalDate day, long after, int most) {
        var days = parameters.integer("push.jobDays", "", "", day);
        return willing(
                        SEEKERS + WILLING
                                + " and (f.last_push_on is null or f.last_push_on <= :pushedUntil) and s.person_id > :after"
                                + " order by s.person_id limit :most",
                        day)
                .param("pushedUntil", day.minusDays(days))
                .param("after", after)
                .param("most", most)
                .query(new DataClassRowMapper<>(Seeker.class))
                .list();
    }

    /** Tasks that need not be done: posts were found meanwhile, or nothing is wanted any more, or no call. */
    List<String> needlessTasks(LocalDate day) {
        return willing(NEEDLESS_TASKS, day).query(String.class).list();
    }

    private StatementSpec willing(String sql, LocalDate day) {
        return database.sql(sql)
                .param("heardSince", day.minusMonths(parameters.integer("js.validMonths", "", "", day)))
                .param("hiredSince", day.minusDays(parameters.integer("rec.hiredPauseDays", "", "", day)));
    }

    /** Whether posts are pushed to somebody, as far as it depends on what they said. */
    boolean consents(long person) {
        return database.sql(SEEKERS + CONSENTING + " and s.person_id = :person")
                .param("person", person)
                .query(new DataClassRowMapper<>(Seeker.class))
                .optional()
                .isPresent();
    }

    /** Somebody whose search goes on, whatever was told them lately. */
    Optional<Seeker> of(long person) {
        return database.sql(SEEKERS + " and s.person_id = :person")
                .param("person", person)
                .query(new DataClassRowMapper<>(Seeker.class))
                .optional();
    }
}
