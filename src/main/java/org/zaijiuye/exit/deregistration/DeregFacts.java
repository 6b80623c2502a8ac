package org.zaijiuye.exit.deregistration;

import java.util.stream.Stream;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.shared.Reason;

/** Whether the facts bear the reason that is given. */
final class DeregFacts {

    /** The code of a refusal because the reason does not hold. */
    static final String UNFOUNDED = "DEREG_UNFOUNDED";

    private DeregFacts() {}

    /** The facts speak against the reason: the draft is disproved. */
    static Stream<Reason> unfounded(DeregistrationClaim claim, DeregistrationTerms terms) {
        if (nothingShown(claim)) {
            return Stream.of(refuse("没有证据支持该注销事由"));
        }
        return switch (claim.deregReason()) {
            case D03 -> refuse("月收入低于当地最低工资标准，不属于注销情形").when(belowMinWage(claim, terms));
            case D08 -> refuse("未达到规定的拒绝服务次数，且本人未声明终止就业要求").when(!refusedService(claim, terms));
            case D09 -> refuse("距最近一次联系未满规定月数").when(contactRecent(claim, terms));
            default -> Stream.empty();
        };
    }

    /** Neither proved nor disproved. */
    static boolean unverified(DeregistrationClaim claim, EvidenceStrength strength) {
        return switch (claim.deregReason()) {
            case D03 -> claim.monthlyIncome() == null;
            case D08 -> false;
            case D09 -> claim.lastContact() == null;
            default -> strength != EvidenceStrength.HARD;
        };
    }

    private static Reason refuse(String text) {
        return new Reason(UNFOUNDED, text, DeregistrationRules.REASONS);
    }

    private static boolean belowMinWage(DeregistrationClaim claim, DeregistrationTerms terms) {
        var income = claim.monthlyIncome();
        return income != null && income.compareTo(terms.minWage()) < 0;
    }

    private static boolean refusedService(DeregistrationClaim claim, DeregistrationTerms terms) {
        var from = claim.date().minusMonths(terms.refusalMonths());
        var counted = claim.refusals().stream().filter(day -> !day.isBefore(from));
        // Who asks for it under this reason states it by asking.
        var stated = claim.ownStatement() || claim.starter() == ExitInitiator.PERSON;
        return stated || counted.count() >= terms.refusals();
    }

    private static boolean contactRecent(DeregistrationClaim claim, DeregistrationTerms terms) {
        var lastContact = claim.lastContact();
        return lastContact != null && ContactClock.of(lastContact, claim.date(), terms) != ContactClock.EXPIRED;
    }

    private static boolean nothingShown(DeregistrationClaim claim) {
        return !claim.starter().isPerson()
                && claim.starter() != ExitInitiator.CLERK
                && claim.evidence() == EvidenceStrength.NONE;
    }
}
