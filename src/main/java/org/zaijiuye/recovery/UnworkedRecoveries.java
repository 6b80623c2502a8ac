package org.zaijiuye.recovery;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;

/** Months that had to come back before recoveries were worked as cases get theirs. */
@Component
class UnworkedRecoveries implements ServiceRound {

    private final JdbcClient sql;
    private final RecoveryAccounts accounts;

    UnworkedRecoveries(JdbcClient sql, RecoveryAccounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return "RECOVERY_UNWORKED";
    }

    @Override
    public String title() {
        return "追回立案";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var awards = sql.sql("""
                        select distinct l.award_id from recovery v join payment_line l on l.id = v.line_id
                        where v.case_id is null and v.repaid_at is null and v.outcome is null and l.award_id > ?
                        order by l.award_id limit ?
                        """).params(after, size).query(Long.class).list();
        return ServiceRound.each(awards, Long::longValue, accounts::work);
    }
}
