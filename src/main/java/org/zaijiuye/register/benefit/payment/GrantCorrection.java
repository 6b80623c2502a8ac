package org.zaijiuye.register.benefit.payment;

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
import org.zaijiuye.records.Outbox;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/**
 * A grant that counted on months which the benefit before it had left comes to other months when that has changed: a new
 * decision takes the place of the old one (更正), and whom it concerns is told.
 */
@Component
class GrantCorrection {

    private static final LegalBasis DURATION = Law.SOCIAL_INSURANCE.article("第四十六条");
    private static final String CODE = "UI_MONTHS_CORRECTED";

    private final Decisions decisions;
    private final StoredJson stored;
    private final Outbox outbox;
    private final Clock clock;

    GrantCorrection(Decisions decisions, StoredJson stored, Outbox outbox, Clock clock) {
        this.decisions = decisions;
        this.stored = stored;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Empty where the grant counted on nothing that was left, or no decision of ours granted it. */
    Optional<GrantBasis> basis(Entitlement grant) {
        if (grant.priorResidual() == null) {
            return Optional.empty();
        }
        return decisions.of(grant.handling()).stream()
                .filter(each -> each.kind() == DecisionRecord.Kind.DECISION && !corrected(each))
                .reduce((earlier, later) -> later)
                .flatMap(this::basis);
    }

    private Optional<GrantBasis> basis(DecisionRecord decision) {
        return stored.result(decision) instanceof ObjectNode result
                ? Optional.of(new GrantBasis(
                        decision, (ObjectNode) stored.read(decision.facts().text()), result))
                : Optional.empty();
    }

    private static boolean corrected(DecisionRecord decision) {
        return decision.reasons().contains(CODE);
    }

    /** Whether the decision in force grants other months than the benefit comes to. */
    boolean isDue(Entitlement grant, int months) {
        return basis(grant).isPresent()
                && decisions
                        .latest(grant.handling(), DecisionRecord.Kind.DECISION)
                        .map(stored::result)
                        .filter(result -> result.path("months").asInt() != months)
                        .isPresent();
    }

    /**
     * Writes the decision that corrects the grant, and tells of it.
     *
     * @param months what it comes to now, 0 or more
     * @param fewer how many of the months that it counted on are not left
     * @param recovered how many months have to come back
     * @param cause the handling whose decision changed what is left
     */
    void correct(Entitlement grant, int months, int fewer, int recovered, String cause) {
        var basis = basis(grant).orElseThrow();
        basis.facts().put("residualMonths", basis.residual() - fewer);
        basis.result().put("months", months).put("monthsLost", Math.max(0, basis.earned() - fewer - months));
        var old =
                decisions.latest(grant.handling(), DecisionRecord.Kind.DECISION).orElseThrow();
        decisions.save(new DecisionRecord(
                null,
                old.handling(),
                DecisionRecord.Kind.DECISION,
                old.id(),
                old.outcome(),
                stored.write(List.of(reason(grant, months, fewer))),
                new Encrypted(stored.write(basis.facts())),
                stored.write(basis.result()),
                old.parameters(),
                old.rulesVersion(),
                decisions
                        .latest(cause, DecisionRecord.Kind.DECISION)
                        .orElseThrow()
                        .decidedBy(),
                LocalDateTime.now(clock)));
        tell(grant, months, recovered, cause);
    }

    private static Reason reason(Entitlement grant, int months, int fewer) {
        var text = fewer == 0
                ? "前一次待遇的剩余月数经更正恢复，本次核定由" + grant.months() + "个月更正为" + months + "个月"
                : "前一次待遇经更正多计发" + fewer + "个月，其剩余月数相应减少，本次核定由" + grant.months() + "个月更正为" + months + "个月";
        return new Reason(CODE, text, DURATION);
    }

    private void tell(Entitlement grant, int months, int recovered, String cause) {
        var changed = "本次核定由" + grant.months() + "个月更正为" + months + "个月。";
        var text = months < grant.months() ? "前一次失业保险金经更正补发后，其剩余月数相应减少，" + changed : "前一次失业保险金的剩余月数经更正后有变动，" + changed;
        outbox.tellPerson(
                grant.personId(),
                grant.handling(),
                cause + ":SHORTER:" + grant.key() + ":" + months,
                "失业保险金核定月数已更正",
                recovered == 0 ? text : text + "已多发" + recovered + "个月，请退回。");
        outbox.tellOffice(
                "si-officer-" + grant.office(),
                grant.handling(),
                cause + ":SHORTER:OFFICE:" + grant.key() + ":" + months,
                "核定月数已更正",
                "办件" + grant.handling() + "：" + text);
    }
}
