package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that came back, each sum under the number that the bank or the treasury gave it. */
@Component
class RecoveryReceipts {

    private final JdbcClient sql;

    RecoveryReceipts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One sum, or the part of it that one case took.
     *
     * @param part from 1
     * @param amount CNY
     * @param bookedBy user, or the source of the event that told it
     */
    record Receipt(String number, int part, long caseId, BigDecimal amount, LocalDate receivedOn, String bookedBy) {}

    /**
     * @throws org.springframework.dao.DuplicateKeyException if this part of this number is booked
     */
    void add(Receipt receipt, LocalDateTime at) {
        sql.sql("""
                        insert into recovery_receipt (number, part, case_id, amount, received_on, booked_by, booked_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        receipt.number(),
                        receipt.part(),
                        receipt.caseId(),
                        receipt.amount(),
                        receipt.receivedOn(),
                        receipt.bookedBy(),
                        at)
                .update();
    }

    /** The parts of a number; empty if it is not booked. */
    List<Receipt> of(String number) {
        return read("number = ? order by part", number);
    }

    List<Receipt> ofCase(long caseId) {
        return read("case_id = ? order by received_on, id", caseId);
    }

    /** CNY that came in for a case. */
    BigDecimal sum(long caseId) {
        return sql.sql("select coalesce(sum(amount), 0) from recovery_receipt where case_id = ?")
                .param(caseId)
                .query(BigDecimal.class)
                .single();
    }

    private List<Receipt> read(String which, Object key) {
        return sql.sql("select number, part, case_id, amount, received_on, booked_by from recovery_receipt where "
                        + which)
                .param(key)
                .query(Receipt.class)
                .list();
    }
}
