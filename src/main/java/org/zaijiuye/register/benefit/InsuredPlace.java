package org.zaijiuye.register.benefit;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/**
 * What the place of insurance means for a claim (policy.md §5.2: a claim is routed, never refused).
 *
 * @param agency the office that pays there; null where it is the one that has the claim, or none of ours
 * @param elsewhere the place outside the city whose agency pays; null if it lies within
 * @param corrected whether the register knows another place than the form names
 * @param doubtful whether papers that came after the register's word name another place than that
 */
record InsuredPlace(@Nullable String agency, @Nullable String elsewhere, boolean corrected, boolean doubtful) {

    /** The question under which registers' statements are kept. */
    static final String QUESTION = "insuredPlace";

    /** Nobody grants it before the insurance has been moved here. */
    static final String ELSEWHERE = "UI_INSURED_ELSEWHERE";

    private static final LegalBasis TRANSFER = Law.SOCIAL_INSURANCE.article("第五十二条");

    static final InsuredPlace HERE = new InsuredPlace(null, null, false, false);

    static Stream<Reason> doubts(BenefitClaim claim) {
        var place = claim.insuredPlace();
        var said = BenefitRules.said(claim, QUESTION);
        var text = "失业保险参保地为" + place.elsewhere() + said + "；由参保地经办机构核发，请向其申领，或者将失业保险关系转入本市后补正";
        return Stream.concat(
                new Reason(ELSEWHERE, text, TRANSFER).when(place.elsewhere() != null),
                new Reason("UI_PLACE_UNVERIFIED", "失业保险关系是否已经转入待核实" + said, TRANSFER).when(place.doubtful()));
    }

    /** Why another agency pays than the form names. */
    static Stream<Reason> ground(BenefitClaim claim) {
        var text = "由参保地经办机构核发" + BenefitRules.said(claim, QUESTION);
        return new Reason("UI_INSURED_PLACE", text, TRANSFER)
                .when(claim.insuredPlace().corrected());
    }
}
