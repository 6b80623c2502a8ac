package org.zaijiuye.register.benefit;

import java.util.stream.Stream;
import org.zaijiuye.shared.Reason;

/** The condition of twelve contribution months, and the special door of residual months. */
final class Contribution {

    private Contribution() {}

    static Stream<Reason> tooShort(BenefitClaim claim, BenefitTerms terms) {
        var paid = claim.countedMonths(terms);
        var residual = claim.residualMonths();
        var text = "累计缴费不满" + terms.minMonths() + "个月，且没有以前未领取的月数";
        return new Reason("UI_UNDER_12", text, BenefitRules.CONDITIONS)
                .when(paid != null && paid < terms.minMonths() && residual != null && residual == 0);
    }

    static Stream<Reason> unverified(BenefitClaim claim) {
        return Stream.concat(
                new Reason(
                                "UI_CONTRIBUTION_UNVERIFIED",
                                "缴费月数待核实" + BenefitRules.said(claim, "si"),
                                BenefitRules.CONDITIONS)
                        .when(claim.paidMonths() == null),
                new Reason(
                                "UI_RESIDUAL_UNVERIFIED",
                                "以前未领取的月数待核实" + BenefitRules.said(claim, "si"),
                                BenefitRules.DURATION)
                        .when(claim.residualMonths() == null));
    }

    /** Whether the claim may turn out to rest on residual months alone. */
    static boolean mayBeResidualOnly(BenefitClaim claim, BenefitTerms terms) {
        var paid = claim.countedMonths(terms);
        var residual = claim.residualMonths();
        return (paid == null || paid < terms.minMonths()) && (residual == null || residual > 0);
    }
}
