package org.zaijiuye.exit.employment;

import static org.zaijiuye.dossier.RegisterStatements.WORK;

import java.util.List;
import org.zaijiuye.person.Age;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;
import org.zaijiuye.shared.Statement;

/** Who may register as sole trader or flexible worker. The income does not matter: registering always ends item 1. */
final class EmploymentRules {

    static final LegalBasis REGISTRATION = Law.EMPLOYMENT_SERVICE.article("第六十二条");
    static final LegalBasis BENEFIT_STOPS = Law.SOCIAL_INSURANCE.article("第五十一条");
    private static final List<Reason> GROUNDS = List.of(new Reason("EMP_ELIGIBLE", "符合就业登记条件", REGISTRATION));

    private EmploymentRules() {}

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("EMP_INSURED", "经核实同一时期已由用人单位参加社会保险", REGISTRATION),
                new Reason("EMP_OVERLAP", "经核实已有未终止的就业登记", REGISTRATION),
                new Reason("EMP_USCC", "经核实个体工商户登记信息不符", REGISTRATION),
                new Reason("EMP_PENSION", "经核实已享受基本养老保险待遇", REGISTRATION, Confidence.TYPICAL));
    }

    static Decision<EmploymentGrant> decide(EmploymentClaim claim, EmploymentTerms terms) {
        var grant = new EmploymentGrant(claim.empType(), claim.startDate(), caseKind(claim, terms));
        return Decision.conclude(refusals(claim, terms), doubts(claim), grant, GROUNDS);
    }

    /** Whether the form lacks the commitment of somebody who draws the benefit (422 before any handling begins). */
    static boolean lacksBenefitEnds(EmploymentClaim claim, EmploymentTerms terms) {
        var stops = claim.soleTrader() || terms.flexRegistrationStops();
        return claim.drawingBenefit() && !claim.benefitEnds() && stops;
    }

    static CaseKind caseKind(EmploymentClaim claim, EmploymentTerms terms) {
        var earliest = claim.date().minusMonths(terms.backdateMonths());
        return claim.startDate().isBefore(earliest) ? CaseKind.BACKDATED : CaseKind.STANDARD;
    }

    private static List<Reason> refusals(EmploymentClaim claim, EmploymentTerms terms) {
        return Reason.all(
                new Reason("EMP_AGE", "申请时未满" + terms.minAge() + "周岁", REGISTRATION)
                        .when(!Age.reached(claim.birthDate(), terms.minAge(), claim.date(), terms.leapDayRule())),
                new Reason("EMP_PENSION", "已享受基本养老保险待遇", REGISTRATION, Confidence.TYPICAL)
                        .when(Boolean.TRUE.equals(claim.receivingPension())),
                new Reason("EMP_INSURED", "同一时期已由用人单位参加社会保险，应由用人单位办理就业登记", REGISTRATION)
                        .when(Boolean.TRUE.equals(claim.employerInsured())),
                overlap(claim).when(claim.overlaps()),
                new Reason("EMP_DATE", "就业起始日期晚于申请日期，请在开始就业后申请", REGISTRATION)
                        .when(claim.startDate().isAfter(claim.date())),
                new Reason("EMP_DATE", "就业起始日期早于年满" + terms.minAge() + "周岁之日", REGISTRATION)
                        .when(startedTooYoung(claim, terms)),
                new Reason("EMP_USCC", "个体经营须提供92开头的有效统一社会信用代码", REGISTRATION)
                        .when(claim.soleTrader() && !validCode(claim)),
                new Reason("EMP_USCC", "市场监管登记中未查到您正在经营该个体工商户", REGISTRATION)
                        .when(claim.soleTrader() && validCode(claim) && Boolean.FALSE.equals(claim.licensed())),
                new Reason("EMP_BENEFIT_ENDS", "您正在领取失业保险金，就业登记后将停止发放，请先确认知悉", BENEFIT_STOPS)
                        .when(lacksBenefitEnds(claim, terms)),
                new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), REGISTRATION)
                        .when(claim.openHandling() != null));
    }

    private static List<Reason> doubts(EmploymentClaim claim) {
        return Reason.all(
                new Reason(
                                "EMP_PENSION_UNVERIFIED",
                                "是否享受基本养老保险待遇待核实" + said(claim, "si"),
                                REGISTRATION,
                                Confidence.TYPICAL)
                        .when(claim.receivingPension() == null),
                new Reason("EMP_INSURED_UNVERIFIED", "是否由用人单位参保待核实" + said(claim, WORK), REGISTRATION)
                        .when(claim.employerInsured() == null),
                new Reason("EMP_OVERLAP_UNVERIFIED", "是否存在未终止的就业登记待核实" + said(claim, "emp"), REGISTRATION)
                        .when(claim.hasOpenEmployment() == null && claim.openEmployment() == null),
                new Reason("EMP_USCC_UNVERIFIED", "个体工商户登记信息待核实" + said(claim, "samr"), REGISTRATION)
                        .when(claim.soleTrader() && claim.licensed() == null));
    }

    private static String said(EmploymentClaim claim, String question) {
        return Statement.on(question, claim.statements());
    }

    private static boolean startedTooYoung(EmploymentClaim claim, EmploymentTerms terms) {
        return !Age.reached(claim.birthDate(), terms.minAge(), claim.startDate(), terms.leapDayRule());
    }

    private static boolean validCode(EmploymentClaim claim) {
        var uscc = claim.uscc();
        return uscc != null && CreditCode.isSoleTrader(uscc);
    }

    private static Reason overlap(EmploymentClaim claim) {
        var number = claim.openEmployment();
        var which = number == null ? "" : "，编号" + number;
        var text = "已有未终止的就业登记" + which + "；已经离职或者登记有误的，请原用人单位或者登记机构办理终止、更正后重新申请";
        return new Reason("EMP_OVERLAP", text, REGISTRATION);
    }
}
