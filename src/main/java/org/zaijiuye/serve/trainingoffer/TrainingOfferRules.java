package org.zaijiuye.serve.trainingoffer;

import java.util.List;
import java.util.Objects;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/** Who hears of courses: whoever asks for it and consents (policy.md §5.9). */
final class TrainingOfferRules {

    static final LegalBasis SERVICE = Law.EMPLOYMENT_PROMOTION.article("第三十五条");

    private TrainingOfferRules() {}

    static LegalBasis notice(String profile) {
        return Law.ofServices(profile, "（威人社字〔2025〕17号）附件第九项");
    }

    static Decision<TrainingOfferGrant> decide(TrainingOfferClaim claim) {
        var notice = notice(claim.profile());
        return Decision.conclude(
                Reason.all(
                        new Reason("PUSH_NO_CONSENT", "没有同意推送，不推送培训信息；有合适的课程，可在个人账户中查看，也可同意后重新申请", notice)
                                .when(!claim.pushConsent()),
                        new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), notice)
                                .when(claim.openHandling() != null)),
                List.of(),
                new TrainingOfferGrant(Objects.requireNonNullElse(claim.pushChannel(), PushChannel.SMS)),
                List.of(new Reason("TRAIN_PUSH_NOTED", "有合适的培训课程时推送，可随时撤回同意", notice)));
    }
}
