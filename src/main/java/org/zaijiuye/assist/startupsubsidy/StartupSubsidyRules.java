package org.zaijiuye.assist.startupsubsidy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;
import org.zaijiuye.shared.Statement;

/**
 * Whether somebody who opened a shop is given money for it, once. The category counts on the day of the licence: opening
 * a business ends a registration as unemployed, so that today's status tells nothing.
 */
final class StartupSubsidyRules {

    static final LegalBasis FUND = Law.EMPLOYMENT_FUND.article("创业补贴");

    /** Paid to the person's own account only (policy.md §4.5 F09); no ground of refusal. */
    static final String ACCOUNT_UNPROVEN = "STARTUP_ACCOUNT_UNPROVEN";

    /** Among the silent registers: nobody has seen the shop yet. */
    static final String VISIT = "visit";

    /** Among those who have not told: whoever knows of the category. */
    static final String CATEGORY = "category";

    private StartupSubsidyRules() {}

    /** On what the subsidy rests in the province of a profile. */
    static LegalBasis startup(String profile) {
        return Law.ofShandong(profile, "第二十六条", FUND);
    }

    private static LegalBasis startup(StartupSubsidyClaim claim) {
        return startup(claim.profile());
    }

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("STARTUP_NOT_OPERATING", "经核实没有正常经营", FUND),
                new Reason("STARTUP_OPERATOR", "经核实不是该个体工商户的经营者", FUND),
                new Reason("STARTUP_NOT_FIRST", "经核实不是首次创办", FUND),
                new Reason("STARTUP_CATEGORY", "经核实营业执照核发之日不属于所申请的人员类别", FUND),
                new Reason("STARTUP_RECEIVED", "经核实已享受过一次性创业补贴", FUND));
    }

    static Decision<StartupSubsidyGrant> decide(StartupSubsidyClaim claim, StartupSubsidyTerms terms) {
        var grant = new StartupSubsidyGrant(terms.amount(), claim.uscc(), claim.licenceDate(), claim.category());
        return Decision.conclude(refusals(claim, terms), doubts(claim), grant, grounds(claim, terms));
    }

    private static List<Reason> refusals(StartupSubsidyClaim claim, StartupSubsidyTerms terms) {
        return Stream.of(shop(claim, terms), time(claim, terms), operation(claim), person(claim, terms))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Reason> shop(StartupSubsidyClaim claim, StartupSubsidyTerms terms) {
        var valid = CreditCode.isSoleTrader(claim.uscc());
        return Stream.of(
                        new Reason("STARTUP_USCC", "须为92开头的有效个体工商户统一社会信用代码，请核对营业执照", startup(claim)).when(!valid),
                        new Reason("STARTUP_USCC", "个体工商户不在本市登记，请向登记地申领", startup(claim))
                                .when(valid && !division(claim).startsWith(terms.division())),
                        new Reason("STARTUP_OPERATOR", "市场监管登记的经营者不是您本人，请由经营者申领", startup(claim))
                                .when(Boolean.FALSE.equals(claim.operator())),
                        new Reason("STARTUP_SHOP_GIVEN", "该个体工商户已经领取过一次性创业补贴", FUND)
                                .when(Boolean.TRUE.equals(claim.shopGiven())))
                .flatMap(each -> each);
    }

    /** Digits 3 to 8 of the code: the division that registered the shop. */
    private static String division(StartupSubsidyClaim claim) {
        return CreditCode.normalise(claim.uscc()).substring(2, 8);
    }

    private static Stream<Reason> time(StartupSubsidyClaim claim, StartupSubsidyTerms terms) {
        var full = claim.licenceDate().plusMonths(terms.minMonths());
        var last = claim.licenceDate().plusMonths(terms.window());
        return Stream.concat(
                new Reason("STARTUP_UNDER_12M", "正常经营未满" + terms.minMonths() + "个月，请于" + full + "起申领", startup(claim))
                        .when(claim.date().isBefore(full)),
                new Reason(
                                "STARTUP_WINDOW",
                                "应在营业执照核发后" + terms.window() + "个月内（至" + last + "）申领，现已超过",
                                FUND,
                                terms.windowConfidence())
                        .when(claim.date().isAfter(last)));
    }

    private static Stream<Reason> operation(StartupSubsidyClaim claim) {
        return Stream.of(
                        new Reason("STARTUP_STATUS", "申领时个体工商户不是存续、在业状态", startup(claim))
                                .when(Boolean.FALSE.equals(claim.operating())),
                        new Reason("STARTUP_STATUS", "营业执照核发后曾被注销或者吊销，没有连续经营", startup(claim))
                                .when(Boolean.TRUE.equals(claim.interrupted())),
                        new Reason("STARTUP_ABNORMAL", "已列入经营异常名录，请移出后重新申领", startup(claim))
                                .when(Boolean.TRUE.equals(claim.abnormal())),
                        new Reason("STARTUP_NOT_OPERATING", "实地核查没有正常经营；恢复经营并有纳税、房租或者流水凭证的，可以重新申领", startup(claim))
                                .when(Boolean.FALSE.equals(claim.operationSeen())))
                .flatMap(each -> each);
    }

    private static Stream<Reason> person(StartupSubsidyClaim claim, StartupSubsidyTerms terms) {
        return Stream.of(
                        new Reason("STARTUP_NOT_FIRST", "以前开办过经营主体（已注销的也算），不是首次创办", startup(claim))
                                .when(terms.firstEver() && Boolean.FALSE.equals(claim.firstEver())),
                        category(claim, terms),
                        new Reason("STARTUP_RECEIVED", "已享受过一次性创业补贴或者小微企业创业补贴，每人限一次", FUND)
                                .when(Boolean.TRUE.equals(claim.received())),
                        new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), startup(claim))
                                .when(claim.openHandling() != null))
                .flatMap(each -> each);
    }

    private static Stream<Reason> category(StartupSubsidyClaim claim, StartupSubsidyTerms terms) {
        var category = claim.category();
        var licence = claim.licenceDate();
        if (category == null) {
            return Stream.of(
                    new Reason("STARTUP_CATEGORY", "营业执照核发之日（" + licence + "）不属于所申请的人员类别；属于其他类别的，可以更正后重新申领", FUND));
        }
        if (!terms.categories().containsKey(category)) {
            return Stream.of(new Reason("STARTUP_CATEGORY", category.title() + "不在补贴的人员范围内", FUND));
        }
        var on = claim.categoryOn();
        var until = claim.categoryUntil();
        return Stream.of(
                        new Reason("STARTUP_CATEGORY", "营业执照核发之日（" + licence + "）还不是" + category.title(), FUND)
                                .when(on != null && licence.isBefore(on)),
                        new Reason("STARTUP_CATEGORY", "营业执照核发之日（" + licence + "）已经不是" + category.title(), FUND)
                                .when(until != null && licence.isAfter(until)),
                        new Reason("STARTUP_CATEGORY", "营业执照核发时毕业已超过" + terms.graduateYears() + "年", FUND)
                                .when(category == Category.GRADUATE
                                        && on != null
                                        && licence.isAfter(on.plusYears(terms.graduateYears()))))
                .flatMap(each -> each);
    }

    private static List<Reason> doubts(StartupSubsidyClaim claim) {
        return Reason.all(
                new Reason(
                                "STARTUP_OPERATOR_CHANGED",
                                "该个体工商户变更过经营者（" + claim.operatorOn() + "），是否首次领取营业执照须人工认定",
                                startup(claim))
                        .when(claim.operatorOn() != null && claim.operatorOn().isAfter(claim.licenceDate())),
                new Reason("STARTUP_FIRST_UNVERIFIED", "是否首次创办待核实" + said(claim, "samr"), startup(claim))
                        .when(claim.firstEver() == null),
                new Reason("STARTUP_STATUS_UNVERIFIED", "是否存续、在业待核实" + said(claim, "samr"), startup(claim))
                        .when(claim.operating() == null),
                new Reason("STARTUP_CATEGORY_UNVERIFIED", "营业执照核发之日的人员类别待核实" + said(claim, CATEGORY), FUND)
                        .when(claim.category() != null && (claim.categoryOn() == null || silent(claim, CATEGORY))),
                new Reason("STARTUP_OPERATION_UNVERIFIED", "正常经营（纳税、房租、流水）待实地核查", startup(claim))
                        .when(silent(claim, VISIT)),
                new Reason("STARTUP_TAX_UNVERIFIED", "是否申报纳税待核实" + said(claim, "tax"), startup(claim))
                        .when(silent(claim, "tax")),
                new Reason("STARTUP_RECEIVED_UNVERIFIED", "是否享受过其他创业补贴待核实" + said(claim, "emp"), FUND)
                        .when(silent(claim, "emp")),
                new Reason(ACCOUNT_UNPROVEN, "收款账户尚未核实为本人名下有效账户" + said(claim, "bank") + "，请补正收款账户后核定", FUND)
                        .when(Boolean.FALSE.equals(claim.accountProven())));
    }

    private static boolean silent(StartupSubsidyClaim claim, String register) {
        return claim.unverified().contains(register);
    }

    private static String said(StartupSubsidyClaim claim, String question) {
        return Statement.on(question, claim.statements());
    }

    private static List<Reason> grounds(StartupSubsidyClaim claim, StartupSubsidyTerms terms) {
        var category = claim.category();
        return category == null
                ? List.of()
                : List.of(
                        new Reason(
                                "STARTUP_GRANTED",
                                category.title() + "首次创办个体工商户（" + claim.licenceDate() + "领取营业执照），正常经营满"
                                        + terms.minMonths() + "个月",
                                startup(claim),
                                Objects.requireNonNullElse(terms.categories().get(category), Confidence.ASSUMED)),
                        new Reason("STARTUP_AMOUNT", "一次性创业补贴" + terms.amount() + "元", FUND, terms.amountConfidence()));
    }
}
