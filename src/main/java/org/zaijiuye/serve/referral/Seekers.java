package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;

/**
 * Who looks for work and wants to be told: with a search that goes on and holds (any contact renews it), with consent,
 * and registered as unemployed or having asked for recommendations (policy.md §5.3, §5.5, E2).
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
            """;

    private final JdbcClient database;
    private final Parameters parameters;

    Seekers(JdbcClient database, Parameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /** Those who have had nothing for as long as the parameter allows, in the order of their ids. */
    List<Seeker> due(LocalDate day, long after, int most) {
        var months = parameters.integer("js.validMonths", "", "", day);
        var days = parameters.integer("push.jobDays", "", "", day);
        return database.sql(SEEKERS + WILLING
                        + " and (f.last_push_on is null or f.last_push_on <= :pushedUntil) and s.person_id > :after"
                        + " order by s.person_id limit :most")
                .param("heardSince", day.minusMonths(months))
                .param("pushedUntil", day.minusDays(days))
                .param("after", after)
                .param("most", most)
                .query(new DataClassRowMapper<>(Seeker.class))
                .list();
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
