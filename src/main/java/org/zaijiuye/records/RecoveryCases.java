package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Recoveries as cases. What moves a state names the one that it leaves; {@link StateTransitions} asks for it. */
public interface RecoveryCases extends ListCrudRepository<RecoveryCase, Long> {

    Optional<RecoveryCase> findByNumber(String number);

    List<RecoveryCase> findByPersonIdOrderById(long personId);

    List<RecoveryCase> findByAwardIdOrderById(long awardId);

    int countByAwardId(long awardId);

    @Modifying
    @Query("""
            update recovery_case set state = :to,
            undecided_award = case when :to in ('OPENED', 'PROPOSED') then undecided_award end
            where id = :id and state = :from
            """)
    int move(long id, RecoveryState from, RecoveryState to);

    @Modifying
    @Query("update recovery_case set heard = :heard, proposed_by = :user, proposed_months = :months where id = :id")
    int proposed(long id, Encrypted heard, String user, String months);

    @Modifying
    @Query("update recovery_case set reviewed_by = :user, decided_on = :on, pay_by = :payBy where id = :id")
    int decided(long id, String user, LocalDate on, LocalDate payBy);

    /** Why somebody wants to give it up, or leaves it to others. */
    @Modifying
    @Query("update recovery_case set note = :note, asked_by = :user where id = :id")
    int note(long id, Encrypted note, String user);

    @Modifying
    @Query("update recovery_case set closed_by = cast(:user as varchar(64)), closed_at = :at where id = :id")
    int closed(long id, @Nullable String user, LocalDateTime at);

    @Modifying
    @Query("update recovery_case set reminded_on = :on where id = :id")
    int reminded(long id, LocalDate on);

    /** Whether an objection to a decision on whose account months come back is not answered yet. */
    @Query("""
            select count(*) > 0 from objection o where o.finding is null
            and o.handling in (select v.handling from recovery v where v.case_id = :id)
            """)
    boolean objectedTo(long id);

    /**
     * Cases whose person is behind: more is open than is still to fall due, and nobody has reminded them since.
     * While a decision is objected to nobody is reminded.
     */
    @Query("""
            select c.* from recovery_case c where c.state = 'COLLECTING' and c.id > :after
            and (exists (select 1 from recovery_instalment i where i.case_id = c.id and i.due_on < :today
                    and (c.reminded_on is null or i.due_on >= c.reminded_on))
                or (c.pay_by < :today and c.reminded_on is null
                    and not exists (select 1 from recovery_instalment i where i.case_id = c.id)))
            and (select sum(v.amount) from recovery v where v.case_id = c.id)
                - (select coalesce(sum(r.amount), 0) from recovery_receipt r where r.case_id = c.id)
                > (select coalesce(sum(i.amount), 0) from recovery_instalment i
                    where i.case_id = c.id and i.due_on >= :today)
            and not exists (select 1 from objection o join recovery v on v.handling = o.handling
                where v.case_id = c.id and o.finding is null)
            order by c.id limit :size
            """)
    List<RecoveryCase> behind(LocalDate today, long after, int size);
}
