package org.zaijiuye.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.BankReceipt.Result;

/** What the bank answered to each line of a batch: the other side of the books, kept also when a line is tried again. */
@Component
class BankReceipts {

    private static final int LONGEST_CAUSE = 200;

    /** One answer; {@code cause} is the bank's word for a failure. */
    record Answer(long lineId, Result result, @Nullable String cause) {}

    private final JdbcTemplate batchSql;
    private final JdbcClient sql;

    BankReceipts(JdbcTemplate batchSql, JdbcClient sql) {
        this.batchSql = batchSql;
        this.sql = sql;
    }

    void store(BankReceipt receipt) {
        batchSql.batchUpdate("""
                insert into bank_receipt (batch, line_id, amount, result, cause)
                select l.batch, l.id, l.amount, ?, ? from payment_line l where l.batch = ? and l.id = ?
                """, receipt.lines(), 500, (statement, line) -> {
            statement.setString(1, line.result().name());
            statement.setString(2, shortened(line.cause()));
            statement.setString(3, receipt.batchNumber());
            statement.setLong(4, Long.parseLong(line.line()));
        });
    }

    List<Answer> of(String batch) {
        return sql.sql("select line_id, result, cause from bank_receipt where batch = ? order by line_id")
                .params(batch)
                .query(Answer.class)
                .list();
    }

    private static @Nullable String shortened(@Nullable String cause) {
        return cause == null || cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
    }
}
