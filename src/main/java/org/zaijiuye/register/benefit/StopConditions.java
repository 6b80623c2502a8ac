package org.zaijiuye.register.benefit;

import java.util.stream.Stream;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.shared.Reason;

/** Stop reasons as conditions of a claim: what would stop a running benefit does not let one begin. */
final class StopConditions {

    private StopConditions() {}

    static Stream<Reason> refusal(StopReason reason, BenefitTerms terms) {
        return new Reason(code(reason), "存在停止领取的情形：" + reason.title(), reason.basis()).when(counts(reason, terms));
    }

    static Stream<Reason> doubt(BenefitClaim claim, StopReason reason, BenefitTerms terms) {
        var told = BenefitRules.said(claim, reason.name());
        var said = told.isEmpty() ? BenefitRules.said(claim, reason == StopReason.S7 ? "jus" : "psb") : told;
        return new Reason("UI_STOP_UNVERIFIED", "是否存在停止领取的情形（" + reason.title() + "）待核实" + said, reason.basis())
                .when(counts(reason, terms));
    }

    private static String code(StopReason reason) {
        return switch (reason) {
            case S1 -> "UI_EMPLOYED";
            case S4 -> "UI_PENSION";
            case S6 -> "DEAD";
            case S9 -> "UI_EXHAUSTED";
            default -> "UI_STOP_" + reason;
        };
    }

    private static boolean counts(StopReason reason, BenefitTerms terms) {
        return reason != StopReason.S7 || terms.imprisonedStops();
    }
}
