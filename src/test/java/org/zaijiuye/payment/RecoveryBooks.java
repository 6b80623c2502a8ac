package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every yuan that came in for a recovery is accounted for, and every month that has to come back is worked. */
final class RecoveryBooks {

    private final JdbcClient sql;

    RecoveryBooks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Fails unless the books agree with what was given for the recoveries, in yuan. */
    void balance(BigDecimal given, String story) {
        assertThat(sum("select sum(amount) from recovery_receipt"))
                .as("%s: booked", story)
                .isEqualByComparingTo(given);
        assertThat(sum("""
                        select count(*) from recovery_case c where c.closed_at is null
                        and (select coalesce(sum(r.amount), 0) from recovery_receipt r where r.case_id = c.id)
                            > (select coalesce(sum(v.amount), 0) from recovery v where v.case_id = c.id)
                        """))
                .as("%s: open cases that took more than their months", story)
                .isZero();
        assertThat(sum("""
                        select count(*) from recovery_case c where
                        (select coalesce(sum(v.amount), 0) from recovery v where v.case_id = c.id and v.repaid_at is not null)
                            > (select coalesce(sum(r.amount), 0) from recovery_receipt r where r.case_id = c.id)
                        or c.state = 'REPAID' and (select sum(v.amount) from recovery v where v.case_id = c.id)
                            > (select sum(r.amount) from recovery_receipt r where r.case_id = c.id)
                        """))
                .as("%s: months that came back without money", story)
                .isZero();
        assertThat(sum("select count(*) from recovery where case_id is null"))
                .as("%s: months that no case works", story)
                .isZero();
        assertThat(sum("""
                        select count(*) from recovery_case c
                        left join (select case_id, count(*) as months from recovery where repaid_at is null group by case_id) v
                            on v.case_id = c.id
                        where c.state in ('REPAID', 'CANCELLED') and v.months > 0
                            or c.state not in ('REPAID', 'CANCELLED') and v.months is null
                        """))
                .as("%s: cases that are open without a month, or over with one", story)
                .isZero();
    }

    private BigDecimal sum(String question) {
        return sql.sql(question).query(BigDecimal.class).optional().orElse(BigDecimal.ZERO);
    }
}
