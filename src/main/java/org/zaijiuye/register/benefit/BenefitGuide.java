package org.zaijiuye.register.benefit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.records.StopReason;

/** Item 2 for the public guide. */
@Component
class BenefitGuide implements ItemGuide {

    /** Contribution months for which the guide says how long the benefit is drawn. */
    private static final List<Integer> EXAMPLES = List.of(12, 60, 120);

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private static Provision months(ParameterReader asked) {
        var profile = asked.text("ui.monthsProfile");
        var examples = EXAMPLES.stream()
                .map(paid -> "缴费" + paid + "个月领" + months(asked, profile, paid) + "个月")
                .collect(Collectors.joining("，"));
        return Provision.of(
                "领取期限按累计缴费时间核定，最长" + asked.integer("ui.cap") + "个月；例如" + examples,
                BenefitRules.DURATION,
                asked.confidence("ui.cap"),
                BenefitParameters.monthsConfidence(profile));
    }

    private static int months(ParameterReader asked, String profile, int paid) {
        return asked.row("BenefitMonths", Map.of("monthsProfile", profile, "paidMonths", paid))
                .integer("months");
    }

    private static Provision amount(ParameterReader asked) {
        var standard =
                BenefitParameters.standard(asked, asked.area(), asked.date().withDayOfMonth(1));
        var minWage = standard.number("minWage");
        var rate = standard.number("rate");
        return Provision.of(
                "每月" + BenefitRules.monthlyAmount(minWage, rate).toPlainString() + "元，为当地月最低工资标准"
                        + minWage.stripTrailingZeros().toPlainString() + "元的"
                        + rate.multiply(PERCENT).stripTrailingZeros().toPlainString() + "%",
                BenefitRules.AMOUNT,
                standard.confidence());
    }

    @Override
    public String item() {
        return "benefit";
    }

    @Override
    public String audience() {
        return "失业前参加失业保险、非因本人意愿中断就业的失业人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(
                Provision.of("失业前用人单位和本人已经缴纳失业保险费满{ui.minMonths}个月，或者有以前没有领取的月数", BenefitRules.CONDITIONS, asked),
                Provision.of("非因本人意愿中断就业，如合同期满终止、被单位解除", BenefitRules.CONDITIONS),
                Provision.of("已经办理失业登记，并有求职要求", BenefitRules.CONDITIONS),
                Provision.ofPractice("没有申领期限，晚申领的照样受理"),
                Provision.of("没有重新就业，没有享受基本养老保险待遇", BenefitRules.STOP));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(months(asked), amount(asked), Provision.of("按月发到本人的社会保障卡账户", BenefitRules.PAYMENT));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return Arrays.stream(StopReason.values())
                .filter(reason -> reason != StopReason.S7 || asked.flag("ui.stop.imprisoned"))
                .map(reason -> Provision.of(reason.title() + "的，停止领取", reason.basis()))
                .toList();
    }
}
