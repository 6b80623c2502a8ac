package org.zaijiuye.exit.employment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 14 for the public guide. */
@Component
class EmploymentGuide implements ItemGuide {

    @Override
    public String item() {
        return "employment";
    }

    @Override
    public String audience() {
        return "从事个体经营或者灵活就业的人员；单位职工由用人单位登记";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(
                Provision.of("年满{ur.minAge}周岁，已经开始就业", EmploymentRules.REGISTRATION, asked),
                Provision.of("同一时期没有由用人单位参加社会保险，没有未终止的就业登记", EmploymentRules.REGISTRATION),
                Provision.of("没有享受基本养老保险待遇", EmploymentRules.REGISTRATION, Confidence.TYPICAL),
                Provision.of("个体经营的，有92开头的统一社会信用代码", EmploymentRules.REGISTRATION),
                Provision.of("就业起始日期早于申请前{emp.backdateMonths}个月的，由区县审核", EmploymentRules.REGISTRATION, asked));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("发给就业登记编号，可以申领就业创业证", Law.EMPLOYMENT_SERVICE.article("第六十一条")),
                Provision.ofPractice("就业困难人员灵活就业的，可以申领社会保险补贴；首次创办个体工商户的，可以申领一次性创业补贴，见各该事项"));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        var ended = Provision.of("就业登记后，失业登记同时注销", Law.EMPLOYMENT_SERVICE.article("第六十六条"));
        var soleTrader = Provision.of("从事个体经营的，失业保险金停止发放", EmploymentRules.BENEFIT_STOPS);
        var flexible = Provision.of(
                "灵活就业登记后，失业保险金停止发放", EmploymentRules.BENEFIT_STOPS, asked.confidence("ui.flexRegistrationStops"));
        return asked.flag("ui.flexRegistrationStops")
                ? List.of(ended, soleTrader, flexible)
                : List.of(ended, soleTrader);
    }
}
