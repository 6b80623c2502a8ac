package org.zaijiuye.assist.trialgrant;

import java.util.List;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;

/** The trial grant for the public guide. */
class TrialGrantGuide implements ItemGuide {

    @Override
    public String item() {
        return "trialgrant";
    }

    @Override
    public String audience() {
        return "登记了试点意愿的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(Provision.of("在试点地区经营", TrialGrantRules.LAW));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(Provision.of("补助{trial.months}个月", TrialGrantRules.LAW, asked));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.of("失业登记注销的，停止补助", TrialGrantRules.LAW));
    }
}
