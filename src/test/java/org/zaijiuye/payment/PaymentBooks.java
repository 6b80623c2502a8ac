package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every yuan is accounted for: batches, the bank's answers, our lines, and what really left the bank. */
public final class PaymentBooks {

    private final JdbcClient sql;

    public PaymentBooks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Fails unless the books agree with {@code paidByBank}, the sum of all payments of the bank, in yuan. */
    public void balance(BigDecimal paidByBank) {
        var paid = sum("select sum(amount) from payment_line where state = 'PAID'")
                .add(sum("select sum(amount) from recovery where repaid_at is not null"));
        assertThat(sum("select sum(total) from payment_batch where state = 'BOOKED'"))
                .as("batches = answers, paid and failed")
                .isEqualByComparingTo(
                        sum("select sum(a.amount) from payment_attempt a join payment_batch b on b.number = a.batch"
                                + " where b.state = 'BOOKED' and a.result is not null"));
        assertThat(sum("select sum(amount) from payment_attempt where result = 'PAID'"))
                .as("answers paid = lines paid and payments that came back")
                .isEqualByComparingTo(paid);
        assertThat(paidByBank).as("money that left = the same").isEqualByComparingTo(paid);
        assertThat(sum("select count(*) from payment_line l where (select count(*) from payment_attempt b"
                        + " where b.line_id = l.id and b.result = 'PAID') > 1 + (select count(*) from recovery r"
                        + " where r.line_id = l.id and r.repaid_at is not null)"))
                .as("lines paid twice without having come back")
                .isZero();
        assertThat(sum("select sum(r.amount) from recovery r join payment_line l on l.id = r.line_id"
                        + " where r.repaid_at is null and l.state <> 'PAID'"))
                .as("recoveries of what was never paid")
                .isZero();
    }

    private BigDecimal sum(String question) {
        return sql.sql(question).query(BigDecimal.class).optional().orElse(BigDecimal.ZERO);
    }
}
