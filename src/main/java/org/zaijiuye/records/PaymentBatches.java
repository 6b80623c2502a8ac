package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Payment batches; written by {@code payment}. */
public interface PaymentBatches extends ListCrudRepository<PaymentBatch, String> {

    List<PaymentBatch> findByOfficeAndKindAndDueMonth(String office, String kind, YearMonth dueMonth);

    @Modifying
    @Query("""
            update payment_batch set lines = (select count(*) from payment_line where batch = :number),
            total = (select coalesce(sum(amount), 0) from payment_line where batch = :number) where number = :number
            """)
    void sum(String number);

    @Modifying
    @Query("""
            update payment_batch set state = 'APPROVED', approved_by = :user, approved_at = :at
            where number = :number and state = 'COLLECTED'
            """)
    int approve(String number, String user, LocalDateTime at);

    @Modifying
    @Query("update payment_batch set state = :to, closed_at = :at where number = :number and state = :from")
    int close(String number, PaymentBatch.State from, PaymentBatch.State to, LocalDateTime at);

    /** The bank has taken the order; the first time counts. */
    @Modifying
    @Query("update payment_batch set accepted_at = :at where number = :number and accepted_at is null")
    int accepted(String number, LocalDateTime at);

    @Query("select count(*) > 0 from payment_batch where number = :number and accepted_at is not null")
    boolean isAccepted(String number);

    /** Numbers of the batches of which the bank has answered every line, the last of them since that moment. */
    @Query(
            "select number from payment_batch where state = 'BOOKED' and lines > 0 and closed_at >= :since order by number")
    List<String> answeredSince(LocalDateTime since);
}
