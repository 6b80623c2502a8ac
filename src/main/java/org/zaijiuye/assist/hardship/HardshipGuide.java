package org.zaijiuye.assist.hardship;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 12 for the public guide. */
@Component
class HardshipGuide implements ItemGuide {

    private static String household(Category category) {
        return category.onePerHousehold() ? "；每户认定一人" : "";
    }

    @Override
    public String item() {
        return "hardship";
    }

    @Override
    public String audience() {
        return "登记失业、就业确有困难的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        var basis = HardshipRules.RECOGNITION;
        var general = Provision.of("有在册的失业登记，没有就业，没有经营，没有享受基本养老保险待遇；可以和失业登记一起申请", basis);
        var one = Provision.of("属于下列类别之一；查到还符合其他类别的，一并认定", basis);
        var place = asked.flag("hardship.localHousehold")
                ? Stream.of(Provision.of(
                        "户籍在本省", Law.SHANXI_RECOGNITION.article("第四条"), asked.confidence("hardship.localHousehold")))
                : Stream.<Provision>empty();
        var categories = Category.inForce(asked, asked.profile(), asked.date()).stream()
                .map(category -> Provision.of(
                        category.title() + "：" + category.requirement() + household(category),
                        category.basis(),
                        category.confidence()));
        return Stream.of(Stream.of(general), place, Stream.of(one), categories)
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("优先扶持、重点帮助：优先推荐岗位、提供职业指导", HardshipRules.RECOGNITION),
                Provision.of("灵活就业的，可以申领社会保险补贴，见“就业困难人员灵活就业社保补贴申领”", HardshipRules.RECOGNITION),
                Provision.of("认定后每{hardship.reviewMonths}个月复核一次，复核期间照常享受", HardshipRules.RECOGNITION, asked));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(
                Provision.ofPractice("就业（享受政策的灵活就业除外）、享受养老待遇、本人要求退出等情形，终止认定", Confidence.TYPICAL),
                Provision.of("不再符合类别条件的，{hardship.graceDays}日后终止；符合其他类别的，继续认定", HardshipRules.RECOGNITION, asked));
    }
}
