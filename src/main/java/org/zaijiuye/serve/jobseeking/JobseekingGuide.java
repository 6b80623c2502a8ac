package org.zaijiuye.serve.jobseeking;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 3 for the public guide. */
@Component
class JobseekingGuide implements ItemGuide {

    @Override
    public String item() {
        return "jobseeking";
    }

    @Override
    public String audience() {
        return "有就业要求、正在找工作的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(
                Provision.of("年满{ur.minAge}周岁", JobseekingRules.CHILDREN, asked),
                Provision.of(
                        "填写1至" + JobseekingRules.MOST_INTENTS + "个意向职业、期望的月薪和可以到岗的日期",
                        JobseekingRules.SERVICE,
                        Confidence.ASSUMED));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("免费提供岗位信息和职业介绍；同意推送的，有合适的岗位时告知", JobseekingRules.SERVICE),
                Provision.of("未满18周岁的，推荐时排除矿山井下、有毒有害、繁重体力和夜班岗位", JobseekingRules.MINORS));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.of("登记后{js.validMonths}个月有效；就业、失业登记注销或者本人要求停止的，不再推荐", JobseekingRules.SERVICE, asked));
    }
}
