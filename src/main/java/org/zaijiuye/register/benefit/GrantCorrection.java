package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/** The new decision that takes the place of a grant which counted on more residual months than there are (更正). */
@Component
class GrantCorrection {

    private static final LegalBasis DURATION = Law.SOCIAL_INSURANCE.article("第四十六条");

    private final Decisions decisions;
    private final StoredJson stored;
    private final Clock clock;

    GrantCorrection(Decisions decisions, StoredJson stored, Clock clock) {
        this.decisions = decisions;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * How many months the grant comes to, 0 or more; empty if it did not count on them.
     *
     * @param before the residual of the earlier benefit up to now
     * @param residual what is left of it
     * @param cause the handling whose decision gave the months back
     */
    Optional<Integer> correct(Entitlement grant, int before, int residual, String cause) {
        var old =
                decisions.latest(grant.handling(), DecisionRecord.Kind.DECISION).orElseThrow();
        var facts = (ObjectNode) stored.read(old.facts().text());
        var fewer = Math.min(facts.path("residualMonths").asInt(), before) - residual;
        if (fewer <= 0 || !(stored.result(old) instanceof ObjectNode result)) {
            return Optional.empty();
        }
        var earned = result.path("months").asInt() + result.path("monthsLost").asInt() - fewer;
        var months = Math.max(0, Math.min(grant.months(), earned));
        facts.put("residualMonths", facts.path("residualMonths").asInt() - fewer);
        result.put("months", months).put("monthsLost", Math.max(0, earned - months));
        save(old, facts, result, reason(fewer, grant.months(), months), cause);
        return Optional.of(months);
    }

    private static Reason reason(int fewer, int before, int months) {
        var text = "前一次待遇经更正多计发" + fewer + "个月，其剩余月数相应减少，本次核定由" + before + "个月更正为" + months + "个月";
        return new Reason("UI_MONTHS_CORRECTED", text, DURATION);
    }

    private void save(DecisionRecord old, ObjectNode facts, ObjectNode result, Reason reason, String cause) {
        decisions.save(new DecisionRecord(
                null,
                old.handling(),
                DecisionRecord.Kind.DECISION,
                old.id(),
                old.outcome(),
                stored.write(List.of(reason)),
                new Encrypted(stored.write(facts)),
                stored.write(result),
                old.parameters(),
                old.rulesVersion(),
                decisions
                        .latest(cause, DecisionRecord.Kind.DECISION)
                        .orElseThrow()
                        .decidedBy(),
                LocalDateTime.now(clock)));
    }
}
