package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Opinions in the order they were given; written by every user task that decides. */
public interface Opinions extends ListCrudRepository<Opinion, Long> {

    @Query("select * from opinion where handling = :handling order by id")
    List<Opinion> of(String handling);

    /**
     * Writes down an opinion of somebody who holds the post by the office's own records.
     *
     * @return 0 if they do not
     */
    @Modifying
    @Query("""
            insert into opinion (handling, step, user_id, choice, reason_code, comment, given_at, post, password_by)
            select cast(:handling as varchar(80)), cast(:step as varchar(30)), cast(:user as varchar(64)),
                cast(:choice as varchar(30)), cast(:reason as varchar(60)), cast(:comment as varchar(10000)),
                cast(:at as timestamp), cast(:post as varchar(64)),
                (select changed_by from staff_change where id = (select max(id) from staff_change
                    where subject = :user and changed_by <> subject
                    and what = '保存用户' and detail like '%；设置口令'))
            where exists (select 1 from staff_post p
                where p.user_id = :user and p.group_id = :post and p.until is null)
            """)
    int enter(
            String handling,
            String step,
            String user,
            String choice,
            @Nullable String reason,
            Encrypted comment,
            LocalDateTime at,
            String post);

    /** Officials who said yes or no in the review to what the rules had last proposed before a decision, each once. */
    @Query("""
            select distinct user_id from opinion where handling = :handling and choice in ('AGREE', 'REFUSE')
            and step in ('CLERK:FIRST_REVIEW', 'RECHECK:RECHECK', 'APPROVAL:APPROVAL')
            and given_at >= (select max(decided_at) from decision_record
                where handling = :handling and kind = 'PROPOSAL' and decided_by = 'rules' and id < :decision)
            """)
    List<String> judges(String handling, long decision);

    /** What counts of these: given in the review since the rules last proposed, by somebody who had not left the post. */
    @Query("""
            select o.* from opinion o where o.handling = :handling and o.choice in ('AGREE', 'REFUSE')
            and o.step in ('CLERK:FIRST_REVIEW', 'RECHECK:RECHECK', 'APPROVAL:APPROVAL')
            and o.given_at >= (select max(r.decided_at) from decision_record r
                where r.handling = :handling and r.kind = 'PROPOSAL' and r.decided_by = 'rules')
            and exists (select 1 from staff_post p where p.user_id = o.user_id and p.group_id = o.post
                and (p.until is null or p.until >= o.given_at))
            order by o.id
            """)
    List<Opinion> counted(String handling);

    @Query("select count(*) > 0 from opinion where handling = :handling and user_id = :user and step <> :step")
    boolean actedElsewhere(String handling, String user, String step);
}
