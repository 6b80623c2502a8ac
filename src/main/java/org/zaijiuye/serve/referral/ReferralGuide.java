package org.zaijiuye.serve.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Law;

/** Item 5 for the public guide. */
@Component
class ReferralGuide implements ItemGuide {

    @Override
    public String item() {
        return "referral";
    }

    @Override
    public String audience() {
        return "已经登记求职的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(Provision.of("已经登记求职，求职意向在有效期内；可以和个人求职登记一起申请", ReferralRules.SERVICE));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of(
                        "求职登记后{rec.firstWd}个工作日内首次推荐，以后每周推荐，一次不超过{push.jobPosts}个岗位",
                        Law.ofServices(asked.profile(), "拓展服务事项"),
                        asked),
                Provision.of("不收取任何费用；没有同意接收推荐的，可以在服务大厅和网页查看岗位", ReferralRules.SERVICE));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.ofPractice("就业、求职登记到期或者撤回同意的，停止推荐"));
    }
}
