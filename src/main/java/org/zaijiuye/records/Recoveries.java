package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paid months that must come back (追回): opened when a stop reaches back, closed when the money is there. */
@Repository
public class Recoveries {

    private static final String OPEN_OF_PERSON = """
            select v.line_id, a.case_number, l.amount from recovery v join payment_line l on l.id = v.line_id
            join award a on a.id = l.award_id
            where a.person_id = :person and v.repaid_at is null
            and (l.paid_at is null or l.paid_at < :next) order by a.id, v.line_id
            """;

    private record Open(long lineId, String caseNumber, BigDecimal amount) {}

    /**
     * What came of money that was paid back.
     *
     * @param cases whose months it covers, the latest last
     * @param left what covers no whole month, CNY
     */
    public record Repaid(List<String> cases, BigDecimal left) {}

    private final JdbcClient jdbc;

    Recoveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A paid month has to come back, on account of the given handling. */
    public void ask(PaymentLine line, String handling, LocalDateTime at) {
        jdbc.sql("insert into recovery (line_id, open_line, handling, amount, opened_at) values (?, ?, ?, ?, ?)")
                .params(line.key(), line.key(), handling, line.amount(), at)
                .update();
    }

    /** It need not come back after all. */
    public void forgive(long line) {
        jdbc.sql("delete from recovery where open_line = ?").param(line).update();
    }

    /** The lines of an entitlement whose money is still to come back. */
    public Set<Long> open(long entitlementId) {
        return Set.copyOf(jdbc.sql("""
                        select v.line_id from recovery v join payment_line l on l.id = v.line_id
                        where l.award_id = :entitlement and v.repaid_at is null
                        """)
                .param("entitlement", entitlementId)
                .query(Long.class)
                .list());
    }

    /**
     * Open recoveries of what a person had been paid by that day, the oldest first, as many whole months as the amount
     * covers: PAID becomes RECOVERED.
     */
    public Repaid repaid(long personId, LocalDate on, BigDecimal amount) {
        var open = jdbc.sql(OPEN_OF_PERSON)
                .param("person", personId)
                .param("next", on.plusDays(1).atStartOfDay())
                .query(Open.class)
                .list();
        var left = amount;
        var covered = new ArrayList<Open>();
        for (var each : open) {
            if (each.amount().compareTo(left) > 0) {
                break;
            }
            left = left.subtract(each.amount());
            covered.add(each);
        }
        recovered(covered.stream().map(Open::lineId).toList(), on);
        return new Repaid(covered.stream().map(Open::caseNumber).distinct().toList(), left);
    }

    private void recovered(List<Long> lines, LocalDate on) {
        if (!lines.isEmpty()) {
            jdbc.sql("update payment_line set state = 'RECOVERED' where state = 'PAID' and id in (:lines)")
                    .param("lines", lines)
                    .update();
            jdbc.sql("update recovery set repaid_at = :at, open_line = null where open_line in (:lines)")
                    .param("at", on.atStartOfDay())
                    .param("lines", lines)
                    .update();
        }
    }
}
