package org.zaijiuye.recovery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.recovery.RepaymentPlan.Instalment;

/** What was agreed with each person. */
@Component
class RepaymentPlans {

    private final JdbcClient sql;

    RepaymentPlans(JdbcClient sql) {
        this.sql = sql;
    }

    RepaymentPlan of(long caseId) {
        return new RepaymentPlan(
                sql.sql("select due_on, amount from recovery_instalment where case_id = ? order by due_on")
                        .param(caseId)
                        .query(Instalment.class)
                        .list());
    }

    /** Agreed anew: what was agreed before does not count any more. */
    void agree(long caseId, RepaymentPlan plan) {
        sql.sql("delete from recovery_instalment where case_id = ?")
                .param(caseId)
                .update();
        for (var each : plan.instalments()) {
            sql.sql("insert into recovery_instalment (case_id, due_on, amount) values (?, ?, ?)")
                    .params(caseId, each.dueOn(), each.amount())
                    .update();
        }
    }
}
