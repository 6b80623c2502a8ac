package org.zaijiuye.serve.trainingwish;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 8 for the public guide. */
@Component
class TrainingWishGuide implements ItemGuide {

    @Override
    public String item() {
        return "trainingwish";
    }

    @Override
    public String audience() {
        return "希望参加职业技能培训或者创业培训的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(
                Provision.of(
                        "填写1至" + TrainingWishRules.MOST + "个希望学的职业、时间和方式",
                        TrainingWishRules.TRAINING,
                        Confidence.TYPICAL),
                Provision.of("没有正在参加补贴培训", TrainingWishRules.TRAINING, Confidence.TYPICAL));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(Provision.of("{train.contactWd}个工作日内由培训工作人员联系，有合适的课程时告知", TrainingWishRules.TRAINING, asked));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.of("意愿登记后{train.wishMonths}个月有效，期满可以再登记", TrainingWishRules.TRAINING, asked));
    }
}
