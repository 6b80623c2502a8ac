package org.zaijiuye.serve.referral;

import java.util.List;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

/** To whom posts are recommended (policy.md §5.5): to whoever has registered as looking for work. */
final class ReferralRules {

    static final LegalBasis SERVICE = Law.EMPLOYMENT_PROMOTION.article("第三十五条");

    private ReferralRules() {}

    /** @param firstWorkingDays parameter {@code rec.firstWd} */
    static Decision<ReferralGrant> decide(ReferralClaim claim, int firstWorkingDays) {
        return Decision.conclude(
                Reason.all(
                        noSeeker().when(!claim.seeking()),
                        new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), SERVICE)
                                .when(claim.openHandling() != null)),
                List.of(),
                new ReferralGrant(claim.acceptPush(), claim.pushChannel(), firstWorkingDays),
                Reason.all(
                        new Reason(
                                        "REC_GRANTED",
                                        "免费推荐岗位，求职登记后" + firstWorkingDays + "个工作日内首次推荐，以后每周推荐",
                                        Law.ofServices(claim.profile(), "拓展服务事项"),
                                        Confidence.ASSUMED)
                                .when(claim.acceptPush()),
                        new Reason("REC_NO_PUSH", "未同意接收推荐，只在服务大厅和网页提供岗位信息", SERVICE).when(!claim.acceptPush())));
    }

    static Reason noSeeker() {
        return new Reason("REC_NO_SEEKER", "尚未登记求职，请先办理个人求职登记（可以同时申请）", SERVICE);
    }
}
