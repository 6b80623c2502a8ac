package org.zaijiuye.register.benefit;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/** Whether work ended against the person's will (非因本人意愿中断就业). */
enum LeavingCause {
    INVOLUNTARY,
    VOLUNTARY,
    /** The reason does not tell, or the register does not say who proposed to part. */
    OPEN;

    private static final LegalBasis INVOLUNTARY_CASES = Law.SOCIAL_INSURANCE_RULES.article("第十三条（人社部令第13号）");

    static LeavingCause of(@Nullable UnempReason reason, @Nullable Proposer mutualProposedBy) {
        if (reason == null || contradictory(reason, mutualProposedBy)) {
            return OPEN;
        }
        return switch (reason) {
            case U01, U02, U04, U05, U06 -> INVOLUNTARY;
            case U03 -> mutual(mutualProposedBy);
            case U07, U15 -> VOLUNTARY;
            // U08 to U13 were not employees; contributions they have all the same are for a person to explain.
            case U08, U09, U10, U11, U12, U13, U14 -> OPEN;
        };
    }

    static Stream<Reason> voluntary(BenefitClaim claim, BenefitTerms terms) {
        return new Reason("UI_VOLUNTARY", "因本人意愿中断就业，不符合领取条件；缴费月数予以保留", BenefitRules.CONDITIONS)
                .when(asked(claim, terms) && conflict(claim).isEmpty() && of(claim) == VOLUNTARY);
    }

    /** What a person has to find out: the reason, or which of two versions is right. */
    static Stream<Reason> unverified(BenefitClaim claim, BenefitTerms terms) {
        if (!asked(claim, terms)) {
            return Stream.empty();
        }
        var conflicts = Stream.concat(conflict(claim).stream(), claim.disagreements().stream())
                .map(conflict -> new Reason("UI_REASON_CONFLICT", conflict.sentence(), INVOLUNTARY_CASES));
        var open = new Reason("UI_REASON_UNVERIFIED", "是否非因本人意愿中断就业待核实", INVOLUNTARY_CASES)
                .when(conflict(claim).isEmpty() && !contradicts(claim) && of(claim) == OPEN);
        var proposed = claim.mutualProposedBy();
        var contradiction = new Reason(
                        "UI_REASON_CONFLICT",
                        "失业原因为“%s”，社会保险系统却记载由%s提出解除，两者矛盾，待核实"
                                .formatted(title(claim.unempReason()), proposed == null ? "" : proposed.title()),
                        INVOLUNTARY_CASES)
                .when(contradicts(claim));
        return Reason.all(conflicts, contradiction, open).stream();
    }

    /** Where the register is silent the applicant's word stands for the reason, and the decision says so. */
    static Stream<Reason> ground(BenefitClaim claim) {
        var text = "社会保险系统未载明停保原因，失业原因“%s”仅有申请人的陈述".formatted(title(claim.unempReason()));
        return new Reason("UI_REASON_STATED", text, INVOLUNTARY_CASES).when(claim.reasonOnlyStated());
    }

    private static boolean contradicts(BenefitClaim claim) {
        var reason = claim.unempReason();
        return reason != null && contradictory(reason, claim.mutualProposedBy());
    }

    /** Who is said to have proposed to part does not fit the reason: neither is believed. */
    private static boolean contradictory(UnempReason reason, @Nullable Proposer proposer) {
        return switch (reason) {
            case U01, U02, U04, U05 -> proposer == Proposer.PERSON;
            case U07, U15 -> proposer == Proposer.EMPLOYER;
            default -> false;
        };
    }

    private static String title(@Nullable UnempReason reason) {
        return reason == null ? "" : reason.title();
    }

    private static boolean asked(BenefitClaim claim, BenefitTerms terms) {
        return terms.residualNeedsInvoluntary() || !Contribution.mayBeResidualOnly(claim, terms);
    }

    /** Form and register disagree about the reason: both are shown, and neither decides. */
    private static Optional<Disagreement> conflict(BenefitClaim claim) {
        var registered = registered(claim);
        var stated = claim.statedReason();
        return stated == null || registered == null || stated == registered
                ? Optional.empty()
                : Optional.of(new Disagreement("失业原因", stated.title(), registered.title()));
    }

    /** A parting by agreement that the register says the worker proposed is another reason than the employer's. */
    private static @Nullable UnempReason registered(BenefitClaim claim) {
        var byWorker = claim.unempReason() == UnempReason.U03 && claim.mutualProposedBy() == Proposer.PERSON;
        return byWorker ? UnempReason.U15 : claim.unempReason();
    }

    private static LeavingCause of(BenefitClaim claim) {
        return of(claim.unempReason(), claim.mutualProposedBy());
    }

    private static LeavingCause mutual(@Nullable Proposer proposer) {
        if (proposer == null) {
            return OPEN;
        }
        return proposer == Proposer.EMPLOYER ? INVOLUNTARY : VOLUNTARY;
    }
}
