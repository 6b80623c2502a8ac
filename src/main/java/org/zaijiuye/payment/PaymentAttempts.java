package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.BankReceipt.Result;

/**
 * What was sent to the bank, each line once a batch, and what the bank answered: the other side of the books, kept also
 * when a line is tried again in another batch.
 */
@Component
class PaymentAttempts {

    private static final int LONGEST_CAUSE = 200;

    /** One answer; {@code cause} is the bank's word for a failure. */
    record Answer(long lineId, Result result, @Nullable String cause) {}

    private final JdbcTemplate batchSql;
    private final JdbcClient sql;

    PaymentAttempts(JdbcTemplate batchSql, JdbcClient sql) {
        this.batchSql = batchSql;
        this.sql = sql;
    }

    /** Every line of the batch that is on its way; one that is sent again under the same number is the same attempt. */
    void sent(String batch, LocalDateTime at) {
        sql.sql("""
                        insert into payment_attempt (batch, line_id, amount, sent_at)
                        select l.batch, l.id, l.amount, :at from payment_line l
                        where l.batch = :batch and l.state = 'SENT' and not exists (
                            select 1 from payment_attempt a where a.batch = l.batch and a.line_id = l.id)
                        """).param("batch", batch).param("at", at).update();
    }

    /** What the batch ordered, CNY by key of the line; empty if it was not sent. */
    Map<Long, BigDecimal> ordered(String batch) {
        var ordered = new HashMap<Long, BigDecimal>();
        sql.sql("select line_id, amount from payment_attempt where batch = ?")
                .params(batch)
                .query(row -> {
                    ordered.put(row.getLong(1), row.getBigDecimal(2));
                });
        return ordered;
    }

    /** What the bank has said, by key of the line, where all that it said agreed: nobody has had to find out. */
    Map<Long, Result> undisputed(String batch) {
        var results = new HashMap<Long, Result>();
        sql.sql("""
                        select a.line_id, a.result from payment_attempt a where a.batch = ? and a.result is not null
                        and not exists (select 1 from bank_discrepancy d where d.batch = a.batch and d.line_id = a.line_id)
                        """).params(batch).query(row -> {
            results.put(row.getLong(1), Result.valueOf(row.getString(2)));
        });
        return results;
    }

    /** The first answer to a line stands. */
    void answered(String batch, List<Answer> answers, LocalDateTime at) {
        batchSql.batchUpdate("""
                update payment_attempt set result = ?, cause = ?, answered_at = ?
                where batch = ? and line_id = ? and result is null
                """, answers, 500, (statement, answer) -> {
            statement.setString(1, answer.result().name());
            statement.setString(2, shortened(answer.cause()));
            statement.setObject(3, at);
            statement.setString(4, batch);
            statement.setLong(5, answer.lineId());
        });
    }

    /** An answer turned out otherwise: what a person found out stands. */
    void corrected(String batch, long line, Result result, @Nullable String cause, LocalDateTime at) {
        sql.sql("""
                        update payment_attempt set result = ?, cause = ?, answered_at = ? where batch = ? and line_id = ?
                        """).params(result.name(), shortened(cause), at, batch, line).update();
    }

    /** Answers whose lines are still on their way in the books. */
    List<Answer> unbooked(String batch) {
        return sql.sql("""
                        select a.line_id, a.result, a.cause from payment_attempt a join payment_line l on l.id = a.line_id
                        where a.batch = :batch and a.result is not null and l.batch = :batch and l.state = 'SENT'
                        order by a.line_id
                        """).param("batch", batch).query(Answer.class).list();
    }

    boolean sent(String batch) {
        return count("select count(*) from payment_attempt where batch = ?", batch) > 0;
    }

    boolean complete(String batch) {
        return count("select count(*) from payment_attempt where batch = ? and result is null", batch) == 0;
    }

    /** Whether a line waits for the bank since before that moment; not where a person is finding out about it anyway. */
    boolean silentSince(String batch, LocalDateTime moment) {
        return count("""
                        select count(*) from payment_attempt a where a.batch = ? and a.result is null and a.sent_at <= ?
                        and not exists (select 1 from bank_discrepancy d
                            where d.batch = a.batch and d.line_id = a.line_id and d.resolved_at is null)
                        """, batch, moment) > 0;
    }

    private int count(String question, Object... parameters) {
        return Objects.requireNonNull(
                sql.sql(question).params(parameters).query(Integer.class).single());
    }

    private static @Nullable String shortened(@Nullable String cause) {
        return cause == null || cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
    }
}
