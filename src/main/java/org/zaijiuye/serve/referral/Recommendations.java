package org.zaijiuye.serve.referral;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The messages with posts, and how they count (policy.md §5.5): once delivered, and within the registration. */
interface Recommendations extends ListCrudRepository<Recommendation, String> {

    @Modifying
    @Query("""
            update recommendation set delivered_on = (
                select cast(n.sent_at as date) from notice n where n.dedupe_key = recommendation.number || ':JOBS')
            where delivered_on is null and exists (select 1 from notice n
                where n.dedupe_key = recommendation.number || ':JOBS' and n.sent_at is not null)
            """)
    int deliver();

    /** One record a message. */
    @Modifying
    @Query("""
            insert into service_record (person_id, case_number, kind, served_on, counts, reference, user_id)
            select m.person_id, m.case_number, 'RECOMMENDATION', m.delivered_on, exists (select 1 from registration r
                where r.case_number = m.case_number and (r.ended_on is null or r.ended_on >= m.delivered_on)),
                m.number, m.user_id
            from recommendation m where m.delivered_on is not null and not m.counted
            """)
    int countMessages();

    /** One record a post. */
    @Modifying
    @Query("""
            insert into service_record (person_id, case_number, kind, served_on, counts, reference, user_id)
            select m.person_id, m.case_number, 'RECOMMENDATION', m.delivered_on, exists (select 1 from registration r
                where r.case_number = m.case_number and (r.ended_on is null or r.ended_on >= m.delivered_on)),
                f.number, m.user_id
            from recommendation m join referral f on f.recommendation = m.number
            where m.delivered_on is not null and not m.counted
            """)
    int countPosts();

    @Modifying
    @Query("update recommendation set counted = true where delivered_on is not null and not counted")
    int counted();
}
