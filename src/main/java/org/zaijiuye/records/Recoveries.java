package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paid months that must come back (追回): opened when a stop reaches back, closed when the money is there. */
@Repository
public class Recoveries {

    private final JdbcClient jdbc;

    Recoveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One paid month that has to come back.
     *
     * @param handling on whose account
     * @param amount CNY
     * @param paidAt null where the database is older than this date
     * @param twice whether the month is owed but was paid twice
     * @param repaidAt null while the money is not all there
     */
    public record Recovery(
            long id,
            YearMonth month,
            String handling,
            BigDecimal amount,
            @Nullable LocalDateTime paidAt,
            boolean twice,
            @Nullable LocalDateTime repaidAt) {

        public boolean open() {
            return repaidAt == null;
        }
    }

    /** A paid month has to come back, on account of the given handling. */
    public void ask(PaymentLine line, String handling, LocalDateTime at) {
        jdbc.sql("insert into recovery (line_id, open_line, handling, amount, opened_at) values (?, ?, ?, ?, ?)")
                .params(line.key(), line.key(), handling, line.amount(), at)
                .update();
    }

    /** The bank paid the month a second time, and the person has that money. */
    public void askTwice(PaymentLine line, BigDecimal amount, String handling, long discrepancy, LocalDateTime at) {
        jdbc.sql("insert into recovery (line_id, handling, amount, opened_at, discrepancy_id) values (?, ?, ?, ?, ?)")
                .params(line.key(), handling, amount, at, discrepancy)
                .update();
    }

    /** It need not come back after all. Returns whether it had to. */
    public boolean forgive(long line) {
        return jdbc.sql("delete from recovery where open_line = ?").param(line).update() > 0;
    }

    /** The lines of an award whose money is still to come back. */
    public Set<Long> open(long award) {
        return lines(award, "v.outcome is null");
    }

    /** The lines of an award that need not be asked for again: their money is to come back, or was given up. */
    public Set<Long> asked(long award) {
        return lines(award, "1 = 1");
    }

    private Set<Long> lines(long award, String condition) {
        return Set.copyOf(jdbc.sql("select v.open_line from recovery v join payment_line l on l.id = v.open_line"
                        + " where l.award_id = ? and " + condition)
                .param(award)
                .query(Long.class)
                .list());
    }

    /** Whether months of a case came back and are still not owed. */
    public boolean cameBack(long caseId) {
        return jdbc.sql("""
                        select count(*) from recovery v join payment_line l on l.id = v.line_id
                        where v.case_id = ? and v.repaid_at is not null
                        and (l.state = 'RECOVERED' or v.discrepancy_id is not null)
                        """).param(caseId).query(Long.class).single() > 0;
    }

    /** Has the open months of an award that no case works belong to this one. Returns how many. */
    public int join(long award, long caseId) {
        return jdbc.sql("""
                        update recovery set case_id = :case where case_id is null and repaid_at is null and outcome is null
                        and line_id in (select id from payment_line where award_id = :award)
                        """).param("case", caseId).param("award", award).update();
    }

    /** Whether months of an award have to come back that no case works. */
    public boolean unworked(long award) {
        return jdbc.sql("""
                        select count(*) from recovery v join payment_line l on l.id = v.line_id where l.award_id = ?
                        and v.case_id is null and v.repaid_at is null and v.outcome is null
                        """).param(award).query(Long.class).single() > 0;
    }

    /** The months of a case, the oldest first. */
    public List<Recovery> ofCase(long caseId) {
        return jdbc.sql("""
                        select v.id, l.pay_month as "month", v.handling, v.amount, l.paid_at,
                            v.discrepancy_id is not null as twice, v.repaid_at
                        from recovery v join payment_line l on l.id = v.line_id
                        where v.case_id = ? order by l.pay_month, v.id
                        """)
                .param(caseId)
                .query((row, n) -> new Recovery(
                        row.getLong("id"),
                        YearMonth.parse(row.getString("month")),
                        row.getString("handling"),
                        row.getBigDecimal("amount"),
                        row.getObject("paid_at", LocalDateTime.class),
                        row.getBoolean("twice"),
                        row.getObject("repaid_at", LocalDateTime.class)))
                .list();
    }

    /** The money is there: PAID becomes RECOVERED, unless the month was paid twice. */
    public void repaid(List<Long> recoveries, LocalDate on) {
        if (recoveries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update payment_line set state = 'RECOVERED' where state = 'PAID'
                        and id in (select open_line from recovery where id in (:recoveries))
                        """).param("recoveries", recoveries).update();
        jdbc.sql("update recovery set repaid_at = :at, open_line = null where id in (:recoveries)")
                .param("at", on.atStartOfDay())
                .param("recoveries", recoveries)
                .update();
    }

    /** What is still open of a case is not asked of the person any more. */
    public void end(long caseId, RecoveryState outcome) {
        jdbc.sql("update recovery set outcome = ? where case_id = ? and repaid_at is null")
                .params(outcome.name(), caseId)
                .update();
    }
}
