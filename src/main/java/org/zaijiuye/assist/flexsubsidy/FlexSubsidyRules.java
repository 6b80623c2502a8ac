package org.zaijiuye.assist.flexsubsidy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.assist.flexsubsidy.FlexSubsidyGrant.Line;
import org.zaijiuye.assist.flexsubsidy.FlexSubsidyGrant.Refused;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;
import org.zaijiuye.shared.Statement;

/**
 * Which months of flexible employment are subsidised, and with how much. Whether the person is registered as unemployed
 * today does not matter: registering flexible employment has ended that, and with it begins what is subsidised.
 */
final class FlexSubsidyRules {

    static final LegalBasis HARDSHIP = Law.EMPLOYMENT_PROMOTION.article("第五十二条");
    static final LegalBasis FUND = Law.EMPLOYMENT_FUND.article("社会保险补贴");

    /** Paid to the person's own account only (policy.md §4.5 F09); no ground of refusal. */
    static final String ACCOUNT_UNPROVEN = "FLEX_ACCOUNT_UNPROVEN";

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private FlexSubsidyRules() {}

    /** On what the subsidy rests in the province of a profile. */
    static LegalBasis subsidy(String profile) {
        return Law.ofShandong(profile, "第四十五条", HARDSHIP);
    }

    /** On what it rests there how long it is given, and that a month is subsidised once. */
    static LegalBasis term(String profile) {
        return Law.ofShandong(profile, "第四十六条", FUND);
    }

    private static LegalBasis subsidy(FlexSubsidyClaim claim) {
        return subsidy(claim.profile());
    }

    private static LegalBasis term(FlexSubsidyClaim claim) {
        return term(claim.profile());
    }

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("FLEX_NOT_FLEXIBLE", "经核实并未从事灵活就业", HARDSHIP),
                new Reason("FLEX_EMPLOYER_INSURED", "经核实已由用人单位缴纳社会保险费", HARDSHIP),
                new Reason("FLEX_MONTH_CONFLICT", "经核实同月已享受其他待遇", FUND));
    }

    static Decision<FlexSubsidyGrant> decide(FlexSubsidyClaim claim, FlexSubsidyTerms terms) {
        var term = Term.of(claim, terms);
        var judged = judge(claim, terms, term);
        var grant = grant(claim, terms, term, judged);
        return Decision.conclude(
                refusals(claim, grant, judged), doubts(claim), grant, grounds(claim, grant, terms, judged));
    }

    /** A month with the first ground against it, null where it is subsidised. */
    private record Judged(ClaimedMonth claimed, @Nullable Reason against) {

        Stream<Reason> ground() {
            return Stream.ofNullable(against);
        }
    }

    /** The oldest first; a month that is not subsidised uses none of the term. */
    private static List<Judged> judge(FlexSubsidyClaim claim, FlexSubsidyTerms terms, @Nullable Term term) {
        var used = Objects.requireNonNull(claim.usedMonths());
        var judged = new ArrayList<Judged>();
        for (var each : sorted(claim)) {
            var against = against(each, claim, terms, term, used).orElse(null);
            used += against == null ? 1 : 0;
            judged.add(new Judged(each, against));
        }
        return judged;
    }

    private static FlexSubsidyGrant grant(
            FlexSubsidyClaim claim, FlexSubsidyTerms terms, @Nullable Term term, List<Judged> judged) {
        var given = judged.stream()
                .filter(each -> each.against() == null)
                .map(Judged::claimed)
                .toList();
        var lines = MonthlyAmounts.of(given, Objects.requireNonNullElse(claim.capBase(), terms.capBase()), terms);
        return new FlexSubsidyGrant(
                lines,
                judged.stream()
                        .flatMap(each -> each.ground()
                                .map(reason -> new Refused(each.claimed().month(), reason.code(), reason.text())))
                        .toList(),
                lines.stream().map(Line::amount).reduce(NOTHING, BigDecimal::add),
                Objects.requireNonNull(claim.usedMonths()) + lines.size(),
                term == null ? null : term.months(),
                term == null ? null : term.until());
    }

    private static List<ClaimedMonth> sorted(FlexSubsidyClaim claim) {
        return claim.months().stream()
                .sorted(Comparator.comparing(ClaimedMonth::month))
                .toList();
    }

    /** The first ground against a month; one that is not subsidised uses none of the term. */
    private static Optional<Reason> against(
            ClaimedMonth month, FlexSubsidyClaim claim, FlexSubsidyTerms terms, @Nullable Term term, int used) {
        return Stream.of(
                        recognition(month, claim),
                        employment(month, claim),
                        time(month, claim, terms),
                        person(month, claim, terms),
                        money(month, terms),
                        new Reason("FLEX_CAP_REACHED", "补贴期限已满" + words(term), term(claim), terms.termConfidence())
                                .when(term != null && !term.covers(month.month(), used)))
                .flatMap(each -> each)
                .findFirst();
    }

    private static Stream<Reason> recognition(ClaimedMonth month, FlexSubsidyClaim claim) {
        var on = claim.recognisedOn();
        var until = claim.recognisedUntil();
        return Stream.of(
                        new Reason("FLEX_NOT_RECOGNISED", "未认定为就业困难人员", HARDSHIP).when(on == null),
                        new Reason("FLEX_NOT_RECOGNISED", "应在失业期间、灵活就业之前认定为就业困难人员", HARDSHIP)
                                .when(on != null && claim.flexFrom() != null && !on.isBefore(claim.flexFrom())),
                        new Reason("FLEX_NOT_RECOGNISED", "早于认定为就业困难人员的月份", HARDSHIP)
                                .when(on != null && month.month().isBefore(YearMonth.from(on))),
                        new Reason("FLEX_NOT_RECOGNISED", "就业困难人员认定已经终止", HARDSHIP)
                                .when(until != null && month.month().isAfter(YearMonth.from(until))))
                .flatMap(each -> each);
    }

    private static Stream<Reason> employment(ClaimedMonth month, FlexSubsidyClaim claim) {
        var from = claim.flexFrom();
        var until = claim.flexUntil();
        var covered = from != null
                && !month.month().isBefore(YearMonth.from(from))
                && (until == null || !month.month().isAfter(YearMonth.from(until)));
        return new Reason("FLEX_NO_EMPLOYMENT_REG", "当月没有灵活就业登记，请先办理就业登记", subsidy(claim)).when(!covered);
    }

    private static Stream<Reason> time(ClaimedMonth month, FlexSubsidyClaim claim, FlexSubsidyTerms terms) {
        var current = YearMonth.from(claim.date());
        return Stream.concat(
                new Reason("FLEX_MONTH_AHEAD", "当月尚未结束，请于次月起申领", subsidy(claim), Confidence.ASSUMED)
                        .when(!month.month().isBefore(current)),
                new Reason("FLEX_WINDOW", "已超过" + terms.claimWindow() + "个月的申领期限", subsidy(claim), Confidence.ASSUMED)
                        .when(month.month().isBefore(current.minusMonths(terms.claimWindow()))));
    }

    private static Stream<Reason> person(ClaimedMonth month, FlexSubsidyClaim claim, FlexSubsidyTerms terms) {
        var taken = month.taken();
        return Stream.of(
                        new Reason("FLEX_PENSION", "当月已领取基本养老金", subsidy(claim))
                                .when(begun(claim.pensionFrom(), month)),
                        new Reason("FLEX_EMPLOYER_INSURED", "当月由用人单位缴纳社会保险费", subsidy(claim))
                                .when(month.employerInsured()),
                        new Reason("FLEX_OPERATOR", "当月登记为经营者或者法定代表人", subsidy(claim), Confidence.TYPICAL)
                                .when(!terms.allowSoleTrader()
                                        && (month.operator() || begun(claim.operatorFrom(), month))),
                        Stream.ofNullable(taken)
                                .map(other -> new Reason(
                                        "FLEX_MONTH_CONFLICT", other.title(), term(claim), other.confidence())))
                .flatMap(each -> each);
    }

    private static boolean begun(@Nullable YearMonth from, ClaimedMonth month) {
        return from != null && !month.month().isBefore(from);
    }

    private static Stream<Reason> money(ClaimedMonth month, FlexSubsidyTerms terms) {
        var medical = terms.types().medical()
                && terms.mode() == Mode.RATIO
                && month.medical().signum() > 0;
        var paid = month.pension().signum() > 0 || medical;
        return Stream.concat(
                new Reason("FLEX_NOT_PAID", "当月没有以个人身份缴纳社会保险费", FUND).when(!paid),
                new Reason("FLEX_BACKPAID", "当月的社会保险费是补缴的", FUND, Confidence.ASSUMED)
                        .when(paid && month.backpaid() && !terms.allowBackpay()));
    }

    private static String words(@Nullable Term term) {
        if (term == null) {
            return "";
        }
        return term.months() == null ? "（至" + term.until() + "退休）" : "（最长" + term.months() + "个月）";
    }

    private static List<Reason> refusals(FlexSubsidyClaim claim, FlexSubsidyGrant grant, List<Judged> judged) {
        var open = new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), HARDSHIP)
                .when(claim.openHandling() != null);
        return Stream.concat(open, grant.lines().isEmpty() ? against(judged) : Stream.empty())
                .toList();
    }

    /** Each ground once, with the months that it is against. */
    private static Stream<Reason> against(List<Judged> judged) {
        var months = judged.stream()
                .filter(each -> each.against() != null)
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.against()),
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.claimed().month().toString(), Collectors.joining("、"))));
        return months.entrySet().stream().map(each -> {
            var reason = each.getKey();
            return new Reason(
                    reason.code(), each.getValue() + "不予补贴：" + reason.text(), reason.basis(), reason.confidence());
        });
    }

    private static List<Reason> grounds(
            FlexSubsidyClaim claim, FlexSubsidyGrant grant, FlexSubsidyTerms terms, List<Judged> judged) {
        if (grant.lines().isEmpty()) {
            return List.of();
        }
        var months = grant.lines().stream().map(each -> each.month().toString()).collect(Collectors.joining("、"));
        var amount = "补贴" + grant.lines().size() + "个月（" + months + "），合计" + grant.total() + "元，不超过实际缴费的三分之二";
        var term = grant.capMonths() == null
                ? "补贴期限至" + grant.termUntil() + "退休"
                : "已享受" + grant.usedMonths() + "个月，补贴期限最长" + grant.capMonths() + "个月";
        return Stream.concat(
                        Stream.of(
                                new Reason("FLEX_AMOUNT", amount, FUND, terms.amountConfidence()),
                                new Reason("FLEX_TERM", term, term(claim), terms.termConfidence())),
                        against(judged))
                .toList();
    }

    private static List<Reason> doubts(FlexSubsidyClaim claim) {
        return Reason.all(
                new Reason("FLEX_GROUP_UNVERIFIED", "退休年龄类别待核实" + said(claim, "si"), term(claim))
                        .when(claim.retireGroup() == null && !Boolean.FALSE.equals(claim.frozen())),
                unverified(claim, Source.SI, "FLEX_PAID_UNVERIFIED", "养老保险缴费和养老金领取情况待核实"),
                unverified(claim, Source.MED, "FLEX_MEDICAL_UNVERIFIED", "医疗保险缴费情况待核实"),
                unverified(claim, Source.SAMR, "FLEX_OPERATOR_UNVERIFIED", "经营状态待核实"),
                unverified(claim, Source.EMP, "FLEX_SUBSIDY_UNVERIFIED", "是否享受过其他社会保险补贴待核实"),
                new Reason(ACCOUNT_UNPROVEN, "收款账户尚未核实为本人名下有效账户" + said(claim, "bank") + "，请补正收款账户后核定", FUND)
                        .when(Boolean.FALSE.equals(claim.accountProven())));
    }

    private static Stream<Reason> unverified(FlexSubsidyClaim claim, Source register, String code, String text) {
        return new Reason(code, text + said(claim, register.code()), subsidy(claim))
                .when(claim.unverified().contains(register));
    }

    private static String said(FlexSubsidyClaim claim, String question) {
        return Statement.on(question, claim.statements());
    }
}
