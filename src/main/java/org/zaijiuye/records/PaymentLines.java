package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/**
 * Payment lines. Every statement names the states it leaves ({@link LineState}): {@code DUE ⇄ HELD}, {@code DUE →
 * BATCHED → SENT → PAID | FAILED}, {@code BATCHED → DUE}, {@code FAILED → DUE | HELD}, {@code HELD → CANCELLED → DUE},
 * {@code PAID → RECOVERED → DUE}.
 */
public interface PaymentLines extends ListCrudRepository<PaymentLine, Long> {

    List<PaymentLine> findByEntitlementIdOrderByPayMonth(long entitlementId);

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
            account = (select e.account from entitlement e where e.id = payment_line.entitlement_id)
            where batch = :batch and state = 'BATCHED'
            """)
    int send(String batch);

    @Modifying
    @Query("update payment_line set state = 'DUE', batch = null where batch = :batch and state = 'BATCHED'")
    int putBack(String batch);

    /** Whose lines in a batch may not be paid any more, for the reasons of {@link #hold}. */
    @Query("""
            select distinct l.entitlement_id from payment_line l join entitlement e on e.id = l.entitlement_id
            where l.batch = :batch and l.state = 'BATCHED' and (e.account_failed
                or l.pay_month >= e.drafted_from or l.pay_month >= e.stop_month)
            """)
    List<Long> unpayable(String batch);

    /** Takes out of a batch that has not been sent what may not be paid any more. */
    @Modifying
    @Query("""
            update payment_line set state = 'DUE', batch = null where batch = :batch and state = 'BATCHED'
            and exists (select 1 from entitlement e where e.id = payment_line.entitlement_id and (e.account_failed
                or payment_line.pay_month >= e.drafted_from or payment_line.pay_month >= e.stop_month))
            """)
    int takeOut(String batch);

    @Modifying
    @Query("update payment_line set state = 'PAID', paid_at = :at where id = :id and state = 'SENT'")
    int paid(long id, LocalDateTime at);

    @Modifying
    @Query("""
            update payment_line set state = 'FAILED', batch = null, failures = failures + 1, cause = :cause
            where id = :id and state = 'SENT'
            """)
    int failed(long id, String cause);

    /** What failed and is not held goes out again with the next batch. */
    @Modifying
    @Query("update payment_line set state = 'DUE' where entitlement_id = :entitlementId and state = 'FAILED'")
    int retry(long entitlementId);

    /** Holds what may not be paid now: the account failed, or an exit is drafted or decided from that month on. */
    @Modifying
    @Query("""
            update payment_line set state = 'HELD' where entitlement_id = :entitlementId
            and state in ('DUE', 'FAILED')
            and exists (select 1 from entitlement e where e.id = payment_line.entitlement_id and (e.account_failed
                or payment_line.pay_month >= e.drafted_from or payment_line.pay_month >= e.stop_month))
            """)
    int hold(long entitlementId);

    /** Frees what nothing holds any more. */
    @Modifying
    @Query("""
            update payment_line set state = 'DUE' where entitlement_id = :entitlementId and state = 'HELD'
            and exists (select 1 from entitlement e where e.id = payment_line.entitlement_id and not e.account_failed
                and (e.drafted_from is null or payment_line.pay_month < e.drafted_from)
                and (e.stop_month is null or payment_line.pay_month < e.stop_month))
            """)
    int release(long entitlementId);

    /** A new account has failed nowhere yet. */
    @Modifying
    @Query("update payment_line set failures = 0 where entitlement_id = :entitlementId and paid_at is null")
    int forgetFailures(long entitlementId);

    @Modifying
    @Query("""
            update payment_line set state = 'CANCELLED' where entitlement_id = :entitlementId and pay_month >= :from
            and state = 'HELD'
            """)
    int cancel(long entitlementId, YearMonth from);

    /** Only for a stop that an objection put off: months before it, cancelled or given back, are due again. */
    @Modifying
    @Query("""
            update payment_line set state = 'DUE', batch = null, paid_at = null, failures = 0
            where entitlement_id = :entitlementId and state in ('CANCELLED', 'RECOVERED') and pay_month < :stop
            """)
    int restoreBefore(long entitlementId, YearMonth stop);

    /**
     * Only for a stop that an objection undid: months that were cancelled or given back are due again. That a month was
     * paid and given back before stays in the bank's answers and in its recovery.
     */
    @Modifying
    @Query("""
            update payment_line set state = 'DUE', batch = null, paid_at = null, failures = 0
            where entitlement_id = :entitlementId and state in ('CANCELLED', 'RECOVERED')
            """)
    int restore(long entitlementId);

    /** How many months from one on were ever paid, or are to be. */
    @Query("""
            select count(*) from payment_line
            where entitlement_id = :entitlementId and pay_month >= :from and state <> 'CANCELLED'
            """)
    int reaching(long entitlementId, YearMonth from);

    @Modifying
    @Query("""
            insert into recovery (line_id, open_line, handling, amount, opened_at)
            select id, id, :handling, amount, :at from payment_line
            where entitlement_id = :entitlementId and pay_month >= :from and state = 'PAID'
            and not exists (select 1 from recovery where recovery.open_line = payment_line.id)
            """)
    int recover(long entitlementId, YearMonth from, String handling, LocalDateTime at);

    /** Only for a stop that an objection undid: what it asked to come back need not. */
    @Modifying
    @Query("delete from recovery where handling = :handling and repaid_at is null")
    int forgive(String handling);
}
