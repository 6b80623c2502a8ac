package org.zaijiuye.assist.startupsubsidy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Awards;

/** Which shop and category each award was for; no shop is ever given it twice. */
@Component
class StartupSubsidyHistory {

    private final Awards awards;
    private final JdbcClient sql;

    StartupSubsidyHistory(Awards awards, JdbcClient sql) {
        this.awards = awards;
        this.sql = sql;
    }

    /**
     * For what an award was given.
     *
     * @param registration case number of a registration of ours on which it rests; null where it rests on another's
     */
    record Given(
            String uscc,
            Category category,
            LocalDate licenceDate,
            @Nullable String registration) {}

    boolean givenTo(long person) {
        return !awards.findByPersonIdAndKindOrderById(person, StartupSubsidyPayments.CODE)
                .isEmpty();
    }

    boolean givenFor(String uscc) {
        return sql.sql("select count(*) from startup_subsidy where uscc = ?")
                        .param(uscc)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Given> of(long award) {
        return sql.sql("select uscc, category, licence_date, registration from startup_subsidy where award_id = ?")
                .param(award)
                .query(Given.class)
                .optional();
    }

    /** @throws NotAllowed where the shop was given it, also by a decision of the same moment */
    void note(long award, Given given) {
        try {
            sql.sql("""
                            insert into startup_subsidy (award_id, uscc, category, licence_date, registration)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(award, given.uscc(), given.category().name(), given.licenceDate(), given.registration())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new NotAllowed("该个体工商户已经领取过一次性创业补贴，每户限一次；请退回初审，由规则重新判定。");
        }
    }
}
