package org.zaijiuye.serve.guidance;

import java.util.List;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/** Who is guided: everybody who asks (policy.md §5.4). A wished slot must be one that can be had. */
final class GuidanceRules {

    static final LegalBasis SERVICE = Law.EMPLOYMENT_PROMOTION.article("第三十五条");

    private GuidanceRules() {}

    static Decision<GuidanceGrant> decide(GuidanceClaim claim) {
        return Decision.conclude(
                Reason.all(
                        new Reason(
                                        "GUIDE_DAY",
                                        "一对一职业指导在每周二、周四的工作日提供，" + claim.slotDay() + "不开放，请另选日期预约",
                                        BookingRules.NOTICE)
                                .when(Boolean.FALSE.equals(claim.slotDayOpen())),
                        new Reason("SLOT_TAKEN", "所选时段已被他人预约，请另选时段预约", BookingRules.NOTICE)
                                .when(Boolean.TRUE.equals(claim.slotTaken())),
                        new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), SERVICE)
                                .when(claim.openHandling() != null)),
                List.of(),
                new GuidanceGrant(claim.guideMode()),
                List.of(new Reason("GUIDE_SENT", "已发送职业指导服务指引：线上课程随时可学，每周二、周四的工作日可以预约现场一对一指导", SERVICE)));
    }
}
