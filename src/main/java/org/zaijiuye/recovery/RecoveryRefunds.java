package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that had come in and no month took, given back to the person under the number of the payment. */
@Component
class RecoveryRefunds {

    private final JdbcClient sql;

    RecoveryRefunds(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One sum.
     *
     * @param amount CNY
     * @param bookedBy user
     */
    record Refund(String number, long caseId, BigDecimal amount, LocalDate refundedOn, String bookedBy) {}

    /**
     * @throws org.springframework.dao.DuplicateKeyException if the number is booked
     */
    void add(Refund refund, LocalDateTime at) {
        sql.sql("""
                        insert into recovery_refund (number, case_id, amount, refunded_on, booked_by, booked_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(refund.number(), refund.caseId(), refund.amount(), refund.refundedOn(), refund.bookedBy(), at)
                .update();
    }

    List<Refund> ofCase(long caseId) {
        return sql.sql("""
                        select number, case_id, amount, refunded_on, booked_by from recovery_refund
                        where case_id = ? order by id
                        """).param(caseId).query(Refund.class).list();
    }

    /** Numbers of cases after a key that are over and hold money which nobody has given back, with their keys in order. */
    List<Held> held(long after, int size) {
        return sql.sql("""
                        select c.id, c.number from recovery_case c where c.id > ? and c.closed_at is not null
                        and (select coalesce(sum(r.amount), 0) from recovery_receipt r where r.case_id = c.id)
                            > (select coalesce(sum(v.amount), 0) from recovery v
                                where v.case_id = c.id
                                    and (v.repaid_at is not null or v.outcome in ('WRITTEN_OFF', 'REFERRED')))
                            + (select coalesce(sum(f.amount), 0) from recovery_refund f where f.case_id = c.id)
                        order by c.id limit ?
                        """).params(after, size).query(Held.class).list();
    }

    /** A case that is over and holds money. */
    record Held(long id, String number) {}
}
