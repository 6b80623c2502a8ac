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
        var lines = sum("select sum(amount) from payment_line where state in ('PAID', 'RECOVERED')");
        assertThat(sum("select sum(total) from payment_batch where state = 'BOOKED'"))
                .as("batches = answers, paid and failed")
                .isEqualByComparingTo(sum("select sum(amount) from bank_receipt"));
        assertThat(sum("select sum(amount) from bank_receipt where result = 'PAID'"))
                .as("answers paid = lines paid")
                .isEqualByComparingTo(lines);
        assertThat(paidByBank).as("money that left = lines paid").isEqualByComparingTo(lines);
        assertThat(sum("select count(*) from bank_receipt where result = 'PAID' group by line_id having count(*) > 1"))
                .as("lines paid twice")
                .isZero();
        assertThat(sum("select sum(r.amount) from recovery r join payment_line l on l.id = r.line_id"
                        + " where l.state not in ('PAID', 'RECOVERED')"))
                .as("recoveries of what was never paid")
                .isZero();
    }

    private BigDecimal sum(String question) {
        return sql.sql(question).query(BigDecimal.class).optional().orElse(BigDecimal.ZERO);
    }
}
