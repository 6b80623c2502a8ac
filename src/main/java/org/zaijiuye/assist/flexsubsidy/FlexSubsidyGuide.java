package org.zaijiuye.assist.flexsubsidy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 10 for the public guide. */
@Component
class FlexSubsidyGuide implements ItemGuide {

    private static String types(ParameterReader asked) {
        return InsuranceTypes.valueOf(asked.text("flex.types")).medical() ? "职工基本养老保险费或者职工基本医疗保险费" : "职工基本养老保险费";
    }

    private static Provision amount(ParameterReader asked) {
        if (Mode.valueOf(asked.text("flex.mode")) == Mode.FIXED_ANNUAL) {
            var yearly = "养老、医疗都缴的每年{flex.annualBoth}元，只缴养老的每年{flex.annualPensionOnly}元，不超过实际缴费的三分之二";
            return Provision.of(yearly, FlexSubsidyRules.FUND, asked);
        }
        var share = "补贴实际缴费的{flex.ratioNumerator}/{flex.ratioDenominator}";
        var most = CapBase.valueOf(asked.text("flex.capBase")) == CapBase.ACTUAL ? "" : "，最高按缴费基数{flex.lowestBase}元计算";
        return Provision.of(share + most, FlexSubsidyRules.FUND, asked);
    }

    private static Provision term(ParameterReader asked) {
        return Provision.of(
                "期限最长{flex.capMonths}个月；首次核定时距法定退休年龄不足{flex.extendYears}年的，可以到退休",
                FlexSubsidyRules.term(asked.profile()),
                asked);
    }

    private static Provision cycle(ParameterReader asked) {
        var cycle = ClaimCycle.valueOf(asked.text(ClaimCycle.PARAMETER));
        return Provision.ofPractice(
                "一般" + cycle.title() + "集中申领一次；申领期限内的月份，多申领几次也可以", asked.confidence(ClaimCycle.PARAMETER));
    }

    @Override
    public String item() {
        return "flexsubsidy";
    }

    @Override
    public String audience() {
        return "认定为就业困难人员后灵活就业、以个人身份缴纳社会保险费的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        var conditions = new ArrayList<>(List.of(
                Provision.of("在失业期间、灵活就业之前认定为就业困难人员", FlexSubsidyRules.HARDSHIP),
                Provision.of("已经办理灵活就业登记；现在是不是登记失业，不影响申领", FlexSubsidyRules.subsidy(asked.profile())),
                Provision.of("以个人身份缴纳了当月的" + types(asked), FlexSubsidyRules.FUND, asked.confidence("flex.types")),
                Provision.of("当月没有用人单位参保，没有领取失业保险金、养老金，没有在公益性岗位", FlexSubsidyRules.term(asked.profile())),
                Provision.of("次月起申领，申领期限{flex.claimWindow}个月", FlexSubsidyRules.subsidy(asked.profile()), asked),
                Provision.ofPractice("当月没有参加就业见习", Confidence.TYPICAL),
                cycle(asked)));
        if (!asked.flag("flex.allowSoleTrader")) {
            conditions.add(Provision.of(
                    "没有登记为经营者或者法定代表人",
                    FlexSubsidyRules.subsidy(asked.profile()),
                    asked.confidence("flex.allowSoleTrader")));
        }
        return conditions;
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                amount(asked), term(asked), Provision.of("按月核定，发到本人账户", FlexSubsidyRules.FUND, Confidence.TYPICAL));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(
                Provision.ofPractice("用人单位参保、办理营业执照、享受养老待遇、期限届满或者不再缴费的，从当月起不再补贴", Confidence.TYPICAL),
                Provision.ofPractice("以虚假材料取得认定的，已经领取的追回", Confidence.TYPICAL));
    }
}
