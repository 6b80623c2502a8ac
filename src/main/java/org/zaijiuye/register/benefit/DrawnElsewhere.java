package org.zaijiuye.register.benefit;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Reason;

/** Nobody is paid twice for a month: what the register shows to be drawn and our books do not know is looked at first. */
final class DrawnElsewhere {

    private DrawnElsewhere() {}

    static Stream<Reason> doubts(BenefitClaim claim, BenefitTerms terms) {
        var first = terms.firstMonth().after(claim.regDate());
        var open = "是否正在领取失业保险金待核实" + BenefitRules.said(claim, ClaimHistory.DRAWING);
        var ended = "领取月份与登记系统记载的重叠，待核实" + BenefitRules.said(claim, ClaimHistory.DRAWN);
        var subsidised = "领取月份与登记系统记载的公益性岗位补贴、灵活就业社会保险补贴（至" + claim.subsidisedUntil() + "）重合，同月不能兼得，待核实";
        return Stream.of(
                        new Reason("UI_DRAWING_UNVERIFIED", open, BenefitRules.DURATION)
                                .when(claim.drawingDoubtful() && !claim.alreadyDrawing()),
                        new Reason("UI_DRAWING_UNVERIFIED", ended, BenefitRules.DURATION)
                                .when(reaches(claim.drawnUntil(), first)),
                        new Reason("UI_SUBSIDISED_UNVERIFIED", subsidised, BenefitRules.STOP)
                                .when(reaches(claim.subsidisedUntil(), first)))
                .flatMap(each -> each);
    }

    private static boolean reaches(@Nullable YearMonth until, YearMonth first) {
        return until != null && !until.isBefore(first);
    }
}
