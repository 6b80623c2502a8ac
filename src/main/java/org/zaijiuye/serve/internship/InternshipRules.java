package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.List;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.person.Age;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;
import org.zaijiuye.shared.Statement;

/** Who may do an internship, and how long it lasts (policy.md §5.6). */
final class InternshipRules {

    static final LegalBasis SERVICE = Law.EMPLOYMENT_PROMOTION.article("第三十五条");

    private InternshipRules() {}

    private static LegalBasis internship(InternshipClaim claim) {
        return Law.ofServices(claim.profile(), "就业见习信息推送");
    }

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("INTERN_EMPLOYED", "经核实目前已就业，就业见习面向未就业人员", SERVICE),
                new Reason("INTERN_ENROLLED", "经核实为全日制在校学生", SERVICE),
                new Reason("INTERN_SCOPE", "经核实不属于就业见习对象", SERVICE));
    }

    static Decision<InternshipGrant> decide(InternshipClaim claim, InternshipTerms terms) {
        var graduate = isGraduate(claim, terms);
        return Decision.conclude(
                refusals(claim, terms),
                doubts(claim, terms),
                new InternshipGrant(graduate, until(claim, terms, graduate)),
                Reason.all(
                        new Reason("INTERN_GRADUATE", "离校" + terms.gradYears() + "年内未就业毕业生，推送就业见习信息", internship(claim))
                                .when(graduate),
                        new Reason(
                                        "INTERN_YOUTH",
                                        terms.ageMin() + "至" + terms.ageMax() + "岁失业青年，推送就业见习信息",
                                        internship(claim))
                                .when(!graduate)));
    }

    private static List<Reason> refusals(InternshipClaim claim, InternshipTerms terms) {
        return Reason.all(
                new Reason("INTERN_EMPLOYED", "目前已就业，就业见习面向未就业人员", internship(claim)).when(employed(claim)),
                new Reason("INTERN_ENROLLED", "全日制在校学生，毕业后可以申请就业见习", internship(claim))
                        .when(Boolean.TRUE.equals(claim.enrolled()) && !inFinalYear(claim, terms)),
                new Reason(
                                "INTERN_SCOPE",
                                "不属于就业见习对象：离校" + terms.gradYears() + "年内未就业的毕业生，或者已失业登记的" + terms.ageMin() + "至"
                                        + terms.ageMax() + "岁青年；填漏毕业时间或者尚未失业登记的，补齐后重新申请",
                                internship(claim))
                        .when(!employed(claim) && !isGraduate(claim, terms) && !isYouth(claim, terms)),
                new Reason("INTERN_DONE", "已经完成过就业见习，不再安排；可以申请岗位推荐、技能培训", internship(claim), Confidence.ASSUMED)
                        .when(terms.once() && claim.completed()),
                new Reason("INTERN_NO_WILL", "申请表载明没有见习意愿；有意愿时可以随时申请", SERVICE).when(!claim.internshipWill()),
                new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), SERVICE)
                        .when(claim.openHandling() != null));
    }

    private static List<Reason> doubts(InternshipClaim claim, InternshipTerms terms) {
        return Reason.all(
                new Reason("INTERN_ENROLLED_UNVERIFIED", "是否在校待核实" + said(claim, "edu"), internship(claim))
                        .when(claim.enrolled() == null),
                new Reason("INTERN_GRADUATION_UNVERIFIED", "毕业时间待核实" + said(claim, "edu"), internship(claim))
                        .when(claim.enrolled() != null && !claim.graduationProven() && !isYouth(claim, terms)),
                new Reason(
                                "INTERN_EMPLOYED_UNVERIFIED",
                                "是否已由用人单位参保待核实" + said(claim, RegisterStatements.WORK),
                                internship(claim))
                        .when(claim.employerInsured() == null));
    }

    private static String said(InternshipClaim claim, String question) {
        return Statement.on(question, claim.statements());
    }

    private static boolean employed(InternshipClaim claim) {
        return claim.employed() || Boolean.TRUE.equals(claim.employerInsured());
    }

    private static boolean inFinalYear(InternshipClaim claim, InternshipTerms terms) {
        var graduates = claim.graduateDate();
        return terms.finalYear()
                && graduates != null
                && graduates.getYear() == claim.date().getYear();
    }

    private static boolean isGraduate(InternshipClaim claim, InternshipTerms terms) {
        var graduated = claim.graduateDate();
        return graduated != null
                && !graduated.isAfter(claim.date())
                && !claim.date().isAfter(graduated.plusYears(terms.gradYears()));
    }

    private static boolean isYouth(InternshipClaim claim, InternshipTerms terms) {
        return claim.registered()
                && Age.reached(claim.birthDate(), terms.ageMin(), claim.date(), terms.leapDayRule())
                && !claim.date().isAfter(youthUntil(claim, terms));
    }

    private static LocalDate youthUntil(InternshipClaim claim, InternshipTerms terms) {
        return Age.birthday(claim.birthDate(), terms.ageMax() + 1, terms.leapDayRule())
                .minusDays(1);
    }

    /** Whoever is both may take the later day. */
    private static LocalDate until(InternshipClaim claim, InternshipTerms terms, boolean graduate) {
        var youth = youthUntil(claim, terms);
        var graduated = claim.graduateDate();
        if (!graduate || graduated == null) {
            return youth;
        }
        var last = graduated.plusYears(terms.gradYears());
        return claim.registered() && youth.isAfter(last) ? youth : last;
    }

    /** Whether an internship from one day to another, both inclusive, lasts as many months as it may. */
    static boolean lasts(LocalDate start, LocalDate end, int minMonths, int maxMonths) {
        var over = end.plusDays(1);
        return !over.isBefore(start.plusMonths(minMonths)) && !over.isAfter(start.plusMonths(maxMonths));
    }
}
