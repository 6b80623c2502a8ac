package org.zaijiuye.serve.trainingoffer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;

/** Item 9 for the public guide. */
@Component
class TrainingOfferGuide implements ItemGuide {

    @Override
    public String item() {
        return "trainingoffer";
    }

    @Override
    public String audience() {
        return "登记了培训意愿或者失业登记、同意接收培训信息的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(Provision.of("同意接收推送；没有同意的，可以在网页“培训信息”查看", TrainingOfferRules.notice(asked.profile())));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of(
                        "有合适的课程时推送，每天不超过{push.perDay}条，每周不超过{push.perWeek}条",
                        TrainingOfferRules.notice(asked.profile()),
                        asked),
                Provision.ofPractice("补贴培训每人每年不超过{train.subsidisedPerYear}次", asked));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.of("可以随时撤回同意，撤回后不再推送", TrainingOfferRules.notice(asked.profile())));
    }
}
