package org.zaijiuye.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.payment.BankDiscrepancies.Discrepancy;
import org.zaijiuye.payment.ReconciliationRow.Sum;

/** The reconciliation of a day: for each office and kind of money, sent = confirmed + failed + open. */
@Component
class DayReconciliation {

    /** A batch belongs to the day on which it was first sent; what the bank answers later counts there too. */
    private static final String BATCHES = """
            select a.batch, min(b.office) as office, min(b.kind) as kind, min(b.lines) as sent, min(b.total) as sent_sum,
                count(case when a.result = 'PAID' then 1 end) as paid,
                coalesce(sum(case when a.result = 'PAID' then a.amount end), 0) as paid_sum,
                count(case when a.result = 'FAILED' then 1 end) as failed,
                coalesce(sum(case when a.result = 'FAILED' then a.amount end), 0) as failed_sum,
                count(case when a.result is null then 1 end) as waiting,
                coalesce(sum(case when a.result is null then a.amount end), 0) as waiting_sum
            from payment_attempt a join payment_batch b on b.number = a.batch
            where b.office in (:offices) and a.batch in (
                select s.batch from payment_attempt s where s.sent_at >= :from and s.sent_at < :to)
            group by a.batch order by 2, 3, 1
            """;

    private final JdbcClient sql;
    private final BankDiscrepancies discrepancies;
    private final PaymentKinds kinds;
    private final Jurisdiction jurisdiction;

    DayReconciliation(JdbcClient sql, BankDiscrepancies discrepancies, PaymentKinds kinds, Jurisdiction jurisdiction) {
        this.sql = sql;
        this.discrepancies = discrepancies;
        this.kinds = kinds;
        this.jurisdiction = jurisdiction;
    }

    /** One row a batch, by office and kind, and the discrepancies of these batches, found on whatever day. */
    record Day(LocalDate day, List<ReconciliationRow> rows, List<Discrepancy> discrepancies) {}

    Day of(LocalDate day, Set<String> offices) {
        var rows = offices.isEmpty() ? List.<ReconciliationRow>of() : rows(day, offices);
        var batches = rows.stream().map(ReconciliationRow::batch).collect(Collectors.toSet());
        return new Day(day, rows, discrepancies.ofBatches(batches));
    }

    private List<ReconciliationRow> rows(LocalDate day, Set<String> offices) {
        return sql.sql(BATCHES)
                .param("offices", offices)
                .param("from", day.atStartOfDay())
                .param("to", day.plusDays(1).atStartOfDay())
                .query((row, at) -> row(row))
                .list();
    }

    private ReconciliationRow row(ResultSet row) throws SQLException {
        return new ReconciliationRow(
                row.getString("batch"),
                jurisdiction.office(row.getString("office")).name(),
                kinds.of(row.getString("kind")).title(),
                sum(row, "sent"),
                sum(row, "paid"),
                sum(row, "failed"),
                sum(row, "waiting"));
    }

    private static Sum sum(ResultSet row, String column) throws SQLException {
        return new Sum(row.getInt(column), row.getBigDecimal(column + "_sum"));
    }
}
