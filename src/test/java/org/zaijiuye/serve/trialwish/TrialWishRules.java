package org.zaijiuye.serve.trialwish;

import java.util.List;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/** Who has a wish may have it noted. */
final class TrialWishRules {

    private static final LegalBasis LAW = new LegalBasis("试点办法", "第一条");

    private TrialWishRules() {}

    static Decision<TrialWishGrant> decide(TrialWishClaim claim) {
        return Decision.conclude(
                Reason.all(
                        new Reason("WISH_NONE", "没有写明意愿，写明后可以重新申请", LAW)
                                .when(claim.topic().equals("无")),
                        new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), LAW)
                                .when(claim.openHandling() != null)),
                Reason.all(new Reason("WISH_UNCLEAR", "意愿不明确", LAW)
                        .when(claim.topic().equals("待定"))),
                new TrialWishGrant(claim.topic()),
                List.of(new Reason("WISH_NOTED", "意愿已登记", LAW)));
    }

    /** What is noted. */
    record TrialWishGrant(String topic) {}
}
