package org.zaijiuye.serve.trainingoffer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people with what courses are matched with, in one statement a portion. */
@Component
class Subscribers {

    private static final String PEOPLE = """
            select s.person_id, s.channel, coalesce(r.service_org, h.office) as office, r.case_number, j.intents
            from training_subscription s join handling h on h.number = s.handling
            left join registration r on r.open_key = cast(s.person_id as varchar(60))
                and r.state in ('REGISTERED', 'WARNED')
            left join job_seeker j on j.person_id = s.person_id and j.ended_on is null
            where s.ended_on is null
            """;

    /** Somebody who did not consent sees in the account what would suit. */
    private static final String ANYBODY = """
            select p.id as person_id, 'PORTAL' as channel, coalesce(r.service_org, p.residence_area) as office,
                r.case_number, j.intents
            from person p
            left join registration r on r.open_key = cast(p.id as varchar(60))
            left join job_seeker j on j.person_id = p.id and j.ended_on is null
            where p.id = :person
            """;

    private final JdbcClient sql;

    Subscribers(JdbcClient sql) {
        this.sql = sql;
    }

    List<Subscriber> next(long after, int size) {
        return sql.sql(PEOPLE + " and s.person_id > :after order by s.person_id limit :size")
                .param("after", after)
                .param("size", size)
                .query(Subscriber.class)
                .list();
    }

    /** Those who began to hear of courses while a wish for training counted: once it has ended, they hear no more. */
    Set<Long> restingOnWish(List<Long> people) {
        return Set.copyOf(sql.sql("""
                        select distinct w.person_id from training_wish w
                        join training_subscription s on s.person_id = w.person_id
                        where w.person_id in (:people) and coalesce(w.ended_on, w.valid_until) >= s.subscribed_on
                        """).param("people", people).query(Long.class).list());
    }

    Optional<Subscriber> person(long person) {
        return sql.sql(ANYBODY).param("person", person).query(Subscriber.class).optional();
    }
}
