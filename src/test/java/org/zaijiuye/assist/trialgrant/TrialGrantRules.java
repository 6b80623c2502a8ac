package org.zaijiuye.assist.trialgrant;

import java.util.List;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/** Who gets the trial grant. */
final class TrialGrantRules {

    static final LegalBasis LAW = new LegalBasis("试点办法", "第二条");

    private TrialGrantRules() {}

    static List<Reason> refusable() {
        return List.of(new Reason("TRIAL_ENROLLED", "经核实在校就读", LAW));
    }

    static Decision<TrialGrantAward> decide(TrialGrantClaim claim, int months) {
        return Decision.conclude(
                Reason.all(
                        new Reason("TRIAL_ENROLLED", "在校就读，离校后可以申请", LAW).when(Boolean.TRUE.equals(claim.enrolled())),
                        new Reason("DEAD", "人口信息显示已死亡", LAW).when(Boolean.FALSE.equals(claim.alive())),
                        new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), LAW)
                                .when(claim.openHandling() != null)),
                Reason.all(
                        new Reason("TRIAL_LARGE", "大额补助须由人判断", LAW).when(claim.kind() == TrialGrantRequest.Kind.LARGE),
                        new Reason("TRIAL_UNVERIFIED", "身份或者在校状态待核实", LAW)
                                .when(claim.alive() == null || claim.enrolled() == null)),
                new TrialGrantAward(months),
                List.of(new Reason("TRIAL_ELIGIBLE", "符合试点补助条件", LAW)));
    }

    /** What is given. */
    record TrialGrantAward(int months) {}
}
