package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paid months that must come back (追回): opened when a stop reaches back, closed when the money is there. */
@Repository
public class Recoveries {

    private static final String OPEN_OF_PERSON = """
            select v.line_id, e.case_number from recovery v join payment_line l on l.id = v.line_id
            join entitlement e on e.id = l.entitlement_id
            where e.person_id = :person and v.repaid_at is null
            and (l.paid_at is null or l.paid_at < :next) order by e.id, v.line_id
            """;

    private record Open(long lineId, String caseNumber) {}

    private final JdbcClient jdbc;

    Recoveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of an entitlement whose money is still to come back. */
    public Set<Long> open(long entitlementId) {
        return Set.copyOf(jdbc.sql("""
                        select v.line_id from recovery v join payment_line l on l.id = v.line_id
                        where l.entitlement_id = :entitlement and v.repaid_at is null
                        """)
                .param("entitlement", entitlementId)
                .query(Long.class)
                .list());
    }

    /**
     * All open recoveries of what a person had been paid by that day are repaid: PAID becomes RECOVERED. Answers their
     * cases, the latest last.
     */
    public List<String> repaid(long personId, LocalDate on) {
        var open = jdbc.sql(OPEN_OF_PERSON)
                .param("person", personId)
                .param("next", on.plusDays(1).atStartOfDay())
                .query(Open.class)
                .list();
        var lines = open.stream().map(Open::lineId).toList();
        if (!lines.isEmpty()) {
            jdbc.sql("update payment_line set state = 'RECOVERED' where state = 'PAID' and id in (:lines)")
                    .param("lines", lines)
                    .update();
            jdbc.sql("update recovery set repaid_at = :at, open_line = null where open_line in (:lines)")
                    .param("at", on.atStartOfDay())
                    .param("lines", lines)
                    .update();
        }
        return open.stream().map(Open::caseNumber).distinct().toList();
    }
}
