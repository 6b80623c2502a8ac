package org.zaijiuye.assist.startupsubsidy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;

/** Item 11 for the public guide. */
@Component
class StartupSubsidyGuide implements ItemGuide {

    /** Each with its own law and certainty: one of them is enough. */
    private static Stream<Provision> categories(ParameterReader asked) {
        return Arrays.stream(Category.values())
                .filter(category -> asked.flag(category.parameter()))
                .map(category -> Provision.of(
                        title(category, asked), StartupSubsidyRules.FUND, asked.confidence(category.parameter())));
    }

    private static String title(Category category, ParameterReader asked) {
        return category == Category.GRADUATE
                ? category.title() + "（毕业" + asked.integer("startup.graduateYears") + "年内）"
                : category.title();
    }

    @Override
    public String item() {
        return "startupsubsidy";
    }

    @Override
    public String audience() {
        return "首次创办个体工商户并正常经营的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        var conditions = Stream.of(
                Provision.of(
                        "本市登记的个体工商户，申领人是经营者；首次创办，以前没有开办过经营主体",
                        StartupSubsidyRules.startup(asked.profile()),
                        asked.confidence("startup.firstEver")),
                Provision.of(
                        "正常经营满{startup.minMonths}个月，申领时在业，没有列入经营异常名录",
                        StartupSubsidyRules.startup(asked.profile()),
                        asked),
                Provision.of("营业执照核发后{startup.window}个月内申领", StartupSubsidyRules.FUND, asked),
                Provision.of("没有享受过一次性创业补贴或者小微企业创业补贴", StartupSubsidyRules.FUND),
                Provision.of("营业执照核发之日属于下列人员之一", StartupSubsidyRules.FUND));
        return Stream.concat(conditions, categories(asked)).toList();
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("一次性补贴{startup.amount}元，每人一次，每户一次", StartupSubsidyRules.FUND, asked),
                Provision.ofPractice("发到本人账户"));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.ofPractice("一次发放；以虚假材料领取的追回"));
    }
}
