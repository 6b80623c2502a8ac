package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/**
 * Payment lines. Every statement names the states it leaves ({@link LineState}): {@code DUE ⇄ HELD}, {@code DUE →
 * BATCHED → SENT → PAID | FAILED}, {@code BATCHED → DUE | HELD}, {@code FAILED → DUE | HELD}, {@code HELD → CANCELLED →
 * DUE}, {@code PAID → RECOVERED → DUE}; where the bank corrects itself, {@code PAID → FAILED} and {@code HELD | CANCELLED →
 * PAID}.
 */
public interface PaymentLines extends ListCrudRepository<PaymentLine, Long> {

    List<PaymentLine> findByAwardIdOrderByPayMonth(long awardId);

    List<PaymentLine> findByPersonIdOrderByPayMonth(long personId);

    List<PaymentLine> findByBatchOrderById(String batch);

    /** Collects the due lines of an office up to a month in one statement. */
    @Modifying
    @Query("""
            update payment_line set state = 'BATCHED', batch = :batch
            where office = :office and kind = :kind and state = 'DUE' and pay_month <= :month
            """)
    int collect(String office, String kind, YearMonth month, String batch);

    @Modifying
    @Query("""
            update payment_line set state = 'SENT',
            account = (select a.account from award a where a.id = payment_line.award_id)
            where batch = :batch and state = 'BATCHED'
            """)
    int send(String batch);

    @Modifying
    @Query("update payment_line set state = 'DUE', batch = null where batch = :batch and state = 'BATCHED'")
    int putBack(String batch);

    /** The people whose lines in a batch may not be paid any more: an exit is drafted or decided, or the account failed. */
    @Query("""
            select distinct a.person_id from payment_line l join award a on a.id = l.award_id
            where l.batch = :batch and l.state = 'BATCHED' and (l.pool_key is null
                or a.account_failed or l.pay_month >= a.held_from or l.pay_month >= a.ends_before
                or exists (select 1 from bank_discrepancy d
                    where d.line_id = l.id and d.kind = 'PAID_AFTER_FAILED' and d.resolved_at is null))
            """)
    List<Long> unpayable(String batch);

    /** Holds back, out of a batch that has not been sent, what may not be paid to these people any more. */
    @Modifying
    @Query("""
            update payment_line set state = 'HELD', batch = null where batch = :batch and state = 'BATCHED'
            and person_id in (:persons) and (pool_key is null or exists (select 1 from bank_discrepancy d
                where d.line_id = payment_line.id and d.kind = 'PAID_AFTER_FAILED' and d.resolved_at is null)
            or exists (select 1 from award a where a.id = payment_line.award_id
                and (a.account_failed or payment_line.pay_month >= a.held_from
                    or payment_line.pay_month >= a.ends_before)))
            """)
    int takeOut(String batch, List<Long> persons);

    @Modifying
    @Query("""
            update payment_line set state = 'PAID', paid_at = :at where batch = :batch and state = 'SENT'
            and exists (select 1 from payment_attempt a where a.batch = payment_line.batch
                and a.line_id = payment_line.id and a.result = 'PAID')
            """)
    int paid(String batch, LocalDateTime at);

    @Modifying
    @Query("""
            update payment_line set state = 'FAILED', failures = failures + 1, batch = null,
            cause = (select a.cause from payment_attempt a where a.batch = payment_line.batch and a.line_id = payment_line.id)
            where id = :id and state = 'SENT'
            """)
    int failed(long id);

    /** What the bank reported as paid has come back to it: the payee has nothing. */
    @Modifying
    @Query("""
            update payment_line set state = 'FAILED', failures = failures + 1, batch = null, paid_at = null, cause = :cause
            where id = :id and state = 'PAID'
            """)
    int cameBack(long id, @Nullable String cause);

    /** What the bank reported as failed had been paid, in this batch. */
    @Modifying
    @Query("""
            update payment_line set state = 'PAID', batch = :batch, paid_at = :at
            where id = :id and state in ('HELD', 'CANCELLED')
            """)
    int paidAfterAll(long id, String batch, LocalDateTime at);

    /** Lines of an award of which the bank said first that they failed and then that they were paid; nobody knows yet. */
    @Query("""
            select d.line_id from bank_discrepancy d join payment_line l on l.id = d.line_id
            where l.award_id = :awardId and d.kind = 'PAID_AFTER_FAILED' and d.resolved_at is null
            """)
    Set<Long> doubtful(long awardId);

    /** The newest month that has a line, for each of these benefits that has any. */
    @Query("""
            select award_id as benefit, max(pay_month) as newest from payment_line
            where award_id in (:benefits) group by award_id
            """)
    List<Newest> newest(List<Long> benefits);

    /** The last month of a benefit that has a line. */
    record Newest(long benefit, YearMonth newest) {}

    /** A new account has failed nowhere yet. */
    @Modifying
    @Query("update payment_line set failures = 0 where award_id = :awardId and paid_at is null")
    int forgetFailures(long awardId);

    /** Rows taken, so that a bank's answer to one of them comes before or after. */
    @Query("select * from payment_line where award_id = :awardId order by id for update")
    List<PaymentLine> lockedOf(long awardId);

    /**
     * Follows what is owed. What is due or held is in no batch; a month that was paid and given back, or cancelled, and
     * is owed again has failed nowhere, and that it was paid before stays in the bank's answers and in its recovery.
     */
    @Modifying
    @Query("""
            update payment_line set failures = case when state in ('CANCELLED', 'RECOVERED') then 0 else failures end,
            state = :to, batch = null, paid_at = null where id = :id and state = :from
            """)
    int move(long id, LineState from, LineState to);

    /** The month is owed by this line now, and by no other of the pool. */
    @Modifying
    @Query("update payment_line set pool_key = concat(person_id, ':', pool, ':', pay_month) where id = :id")
    int claim(long id);

    /** The month is not owed by this line. */
    @Modifying
    @Query("update payment_line set pool_key = null where id = :id")
    int release(long id);

    /** Paid months of a batch that, by the time the bank had paid them, were not owed any more: whose they are. */
    @Query("""
            select distinct l.person_id from payment_line l where l.batch = :batch and l.state = 'PAID' and l.pool_key is null
            """)
    List<Long> paidInVain(String batch);
}
