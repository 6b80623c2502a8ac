package org.zaijiuye.serve.internship;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 6 for the public guide. */
@Component
class InternshipGuide implements ItemGuide {

    private static LegalBasis basis(ParameterReader asked) {
        return Law.ofServices(asked.profile(), "就业见习信息推送");
    }

    @Override
    public String item() {
        return "internship";
    }

    @Override
    public String audience() {
        return "离校未就业毕业生和登记失业青年，愿意参加就业见习的";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(
                Provision.of("离校{intern.gradYears}年内没有就业的毕业生", basis(asked), asked),
                Provision.of("或者已经失业登记的{intern.ageMin}至{intern.ageMax}周岁青年", basis(asked), asked),
                Provision.of("目前没有就业，不是全日制在校学生，有见习意愿", basis(asked)));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("推送见习岗位，一次不超过{intern.pushPosts}个；报名后{intern.forwardWd}个工作日内转给见习单位", basis(asked), asked),
                Provision.of("见习{intern.minMonths}至{intern.maxMonths}个月", basis(asked), asked),
                Provision.of("见习单位给生活补助", basis(asked), Confidence.TYPICAL));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        var kept = asked.flag("intern.keepsRegistration") ? "；见习不视为就业，失业登记保留" : "";
        return List.of(Provision.of(
                "不再属于见习对象、就业或者见习结束的，停止推送" + kept, basis(asked), asked.confidence("intern.keepsRegistration")));
    }
}
