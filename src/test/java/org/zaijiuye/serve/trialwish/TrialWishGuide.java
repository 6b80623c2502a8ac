package org.zaijiuye.serve.trialwish;

import java.util.List;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Law;

/** The trial wish for the public guide. */
class TrialWishGuide implements ItemGuide {

    @Override
    public String item() {
        return "trialwish";
    }

    @Override
    public String audience() {
        return "愿意参加试点的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(Provision.of("填写试点意愿", Law.EMPLOYMENT_PROMOTION.article("第三十五条")));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(Provision.of("发给意愿编号", Law.EMPLOYMENT_PROMOTION.article("第三十五条")));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.of("试点结束", Law.EMPLOYMENT_PROMOTION.article("第三十五条")));
    }
}
