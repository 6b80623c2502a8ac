package org.zaijiuye.register.registration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 1 for the public guide. */
@Component
class RegistrationGuide implements ItemGuide {

    @Override
    public String item() {
        return "registration";
    }

    @Override
    public String audience() {
        return "在劳动年龄内、有劳动能力、有就业要求、目前没有就业的人员，城镇和农村户籍都可以";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        var upper = asked.text("ur.ageUpperRule").equals(AgeUpperRule.PENSION_RECEIPT.name())
                ? "没有依法享受基本养老保险待遇"
                : "没有达到法定退休年龄，没有依法享受基本养老保险待遇";
        return List.of(
                Provision.of("年满{ur.minAge}周岁", RegistrationRules.WORKING_AGE, asked),
                Provision.of(upper, RegistrationRules.WORKING_AGE, asked.confidence("ur.ageUpperRule")),
                Provision.of("有劳动能力，有就业要求，目前没有就业", RegistrationRules.CONDITIONS),
                Provision.of("不是全日制在校学生", RegistrationRules.CONDITIONS, Confidence.TYPICAL),
                Provision.of("没有在册的失业登记；户籍地、常住地、就业地、参保地都可以办理", RegistrationRules.HANDLING));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("登记后{ur.contactSla}个工作日内，服务机构与您联系，提供职业指导、岗位推荐、培训信息", RegistrationRules.HANDLING, asked),
                Provision.of("每{ur.reportMonths}个月报告一次求职情况", RegistrationRules.HANDLING, asked));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(
                Provision.of("就业、享受基本养老保险待遇等法定情形发生的，注销失业登记，见“失业登记注销”", RegistrationRules.EXIT),
                Provision.of("连续{ur.noContactMonths}个月没有与公共就业服务机构联系的，告知本人后注销", RegistrationRules.EXIT, asked));
    }
}
