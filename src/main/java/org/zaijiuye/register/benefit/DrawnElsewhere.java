package org.zaijiuye.register.benefit;

import java.util.stream.Stream;
import org.zaijiuye.shared.Reason;

/** Nobody is paid twice for a month: what the register shows to be drawn and our books do not know is looked at first. */
final class DrawnElsewhere {

    private DrawnElsewhere() {}

    static Stream<Reason> doubts(BenefitClaim claim, BenefitTerms terms) {
        var until = claim.drawnUntil();
        var overlaps = until != null && !until.isBefore(terms.firstMonth().after(claim.regDate()));
        var open = "是否正在领取失业保险金待核实" + BenefitRules.said(claim, ClaimHistory.DRAWING);
        var ended = "领取月份与登记系统记载的重叠，待核实" + BenefitRules.said(claim, ClaimHistory.DRAWN);
        return Stream.concat(
                new Reason("UI_DRAWING_UNVERIFIED", open, BenefitRules.DURATION)
                        .when(claim.drawingDoubtful() && !claim.alreadyDrawing()),
                new Reason("UI_DRAWING_UNVERIFIED", ended, BenefitRules.DURATION).when(overlaps));
    }
}
