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
 * @param elsewhere the place whose agency pays and is none of ours; null if one of ours pays
 * @param withinCity whether that place lies within the city all the same
 * @param countyUnknown whether nobody tells which county of the city it is
 * @param corrected whether the register knows another place than the form names
 * @param doubtful whether papers that came after the register's word name another place than that
 */
record InsuredPlace(
        @Nullable String agency,
        @Nullable String elsewhere,
        boolean corrected,
        boolean doubtful,
        boolean withinCity,
        boolean countyUnknown) {

    /** The question under which registers' statements are kept. */
    static final String QUESTION = "insuredPlace";

    /** Nobody grants it before the insurance has been moved here. */
    static final String ELSEWHERE = "UI_INSURED_ELSEWHERE";

    private static final LegalBasis TRANSFER = Law.SOCIAL_INSURANCE.article("第五十二条");

    static final InsuredPlace HERE = new InsuredPlace(null, null, false, false, false, false);

    static Stream<Reason> doubts(BenefitClaim claim) {
        var place = claim.insuredPlace();
        var said = BenefitRules.said(claim, QUESTION);
        var outside = "失业保险参保地为" + place.elsewhere() + said + "；由参保地经办机构核发，请向其申领，或者将失业保险关系转入本市后补正";
        var unserved = "失业保险参保地为" + place.elsewhere() + said + "；该地在本市，其经办机构没有接入本系统，由其核发，请向其申领，或者更正参保地后补正";
        return Reason.all(
                new Reason(ELSEWHERE, place.withinCity() ? unserved : outside, TRANSFER)
                        .when(place.elsewhere() != null),
                new Reason("UI_PLACE_UNVERIFIED", "失业保险参保区县待核实" + said, TRANSFER).when(place.countyUnknown()),
                new Reason("UI_PLACE_UNVERIFIED", "失业保险关系是否已经转入待核实" + said, TRANSFER).when(place.doubtful()))
                .stream();
    }

    /** Why another agency pays than the form names. */
    static Stream<Reason> ground(BenefitClaim claim) {
        var text = "由参保地经办机构核发" + BenefitRules.said(claim, QUESTION);
        return new Reason("UI_INSURED_PLACE", text, TRANSFER)
                .when(claim.insuredPlace().corrected());
    }
}
