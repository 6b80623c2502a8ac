package org.zaijiuye.register.registration;

import static org.zaijiuye.dossier.RegisterStatements.WORK;

import java.util.List;
import org.zaijiuye.person.Age;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;
import org.zaijiuye.shared.Statement;

/** Who may register as unemployed. Voluntary resignation does not matter here; it only blocks the benefit. */
final class RegistrationRules {

    static final LegalBasis CONDITIONS = Law.EMPLOYMENT_SERVICE.article("第六十三条");
    static final LegalBasis WORKING_AGE = Law.REGISTRATION_SERVICE_2020.article("（人社厅发〔2020〕3号）");
    static final LegalBasis HANDLING = Law.REGISTRATION_MANAGEMENT_2020.article("（人社厅发〔2020〕79号）");

    /** What would end a registration at once lets none begin before somebody has looked. */
    static final LegalBasis EXIT = Law.EMPLOYMENT_SERVICE.article("第六十六条");

    private RegistrationRules() {}

    /** On what an official may refuse; what 人社厅发〔2020〕79号 forbids is not among them. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("UR_EMPLOYED", "经核实目前已就业", CONDITIONS),
                new Reason("UR_PENSION", "经核实已依法享受基本养老保险待遇", WORKING_AGE),
                new Reason("UR_STUDENT", "经核实为全日制在校学生", CONDITIONS, Confidence.TYPICAL),
                new Reason("UR_DUPLICATE", "经核实已办理失业登记", HANDLING),
                new Reason("UR_ABSENT", "经核实目前正在服兵役、移居境外或者服刑", EXIT),
                new Reason("NAME_MISMATCH", "经核实身份信息不符", HANDLING),
                new Reason("DEAD", "经核实该人员已死亡或户口已注销", HANDLING));
    }

    static Decision<RegistrationGrant> decide(RegistrationClaim claim, RegistrationTerms terms) {
        return Decision.conclude(refusals(claim, terms), doubts(claim, terms), grant(claim, terms), grounds(claim));
    }

    private static RegistrationGrant grant(RegistrationClaim claim, RegistrationTerms terms) {
        if (terms.regDateRule() == RegDateRule.DECISION_DATE) {
            return new RegistrationGrant(terms.regDateRule(), null, null);
        }
        var regDate = claim.submittedOn();
        var heard = claim.receivedOn().isAfter(regDate) ? claim.receivedOn() : regDate;
        return new RegistrationGrant(terms.regDateRule(), regDate, heard.plusMonths(terms.reportMonths()));
    }

    private static List<Reason> grounds(RegistrationClaim claim) {
        var rebutted = claim.employmentRebutted() && claim.employment().compareTo(EvidenceStrength.SOFT) >= 0;
        return Reason.all(
                new Reason("UR_ELIGIBLE", "符合失业登记条件", CONDITIONS).when(true),
                new Reason("UR_EMPLOYED_REBUTTED", "数据显示的就业状态经核实不属实", CONDITIONS).when(rebutted));
    }

    private static List<Reason> refusals(RegistrationClaim claim, RegistrationTerms terms) {
        return Reason.all(
                underAge(terms).when(!reachedMinAge(claim, terms)),
                new Reason("UR_RETIRED", "已达到法定退休年龄，请办理退休手续", CONDITIONS).when(retired(claim, terms)),
                new Reason("UR_PENSION", "已依法享受基本养老保险待遇" + said(claim, ExitFact.PENSION_STARTED.type()), WORKING_AGE)
                        .when(Boolean.TRUE.equals(claim.receivingPension())),
                new Reason("UR_EMPLOYED", "数据显示您目前已就业" + said(claim, WORK) + "；如情况不符，请提供说明", CONDITIONS)
                        .when(!claim.employmentRebutted() && claim.employment() == EvidenceStrength.HARD),
                new Reason("UR_STUDENT", "目前为全日制在校学生，毕业或离校后可以登记", CONDITIONS, Confidence.TYPICAL)
                        .when(Boolean.TRUE.equals(claim.enrolledStudent())),
                new Reason("UR_NO_ABILITY", "申请表载明本人无劳动能力；如填写有误，请更正后重新申请", CONDITIONS).when(!claim.workAbility()),
                new Reason("UR_NOT_SEEKING", "申请表载明本人没有就业要求；有就业要求时可以随时申请", CONDITIONS).when(!claim.jobSeeking()),
                duplicate(claim).when(claim.registered()),
                new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), HANDLING)
                        .when(claim.openHandling() != null),
                new Reason(
                                "DEAD",
                                "公安人口信息显示该人员已死亡或户口已注销；如信息有误，请先向公安机关更正" + said(claim, ExitFact.PERSON_DIED.type()),
                                HANDLING)
                        .when(Boolean.FALSE.equals(claim.alive())));
    }

    private static List<Reason> doubts(RegistrationClaim claim, RegistrationTerms terms) {
        return Reason.all(
                new Reason("UR_RETIRED_UNVERIFIED", "法定退休日期待核实" + said(claim, "si"), CONDITIONS)
                        .when(retirementUnknown(claim, terms)),
                new Reason("UR_PENSION_UNVERIFIED", "是否享受基本养老保险待遇待核实" + said(claim, "si"), WORKING_AGE)
                        .when(claim.receivingPension() == null),
                new Reason("UR_EMPLOYED_UNVERIFIED", "是否处于无业状态待核实" + said(claim, WORK), CONDITIONS)
                        .when(employmentDoubtful(claim)),
                new Reason("UR_STUDENT_UNVERIFIED", "是否在校就读待核实" + said(claim, "edu"), CONDITIONS, Confidence.TYPICAL)
                        .when(claim.enrolledStudent() == null),
                new Reason("UR_DUPLICATE_UNVERIFIED", "是否已在省内其他机构办理失业登记待核实" + said(claim, "emp"), HANDLING)
                        .when(claim.registrationUnknown()),
                claim.absences().stream().sorted().map(fact -> absence(claim, fact)),
                new Reason("DEAD_UNVERIFIED", "人口信息待核实" + said(claim, "psb"), HANDLING).when(claim.alive() == null),
                new Reason("NAME_MISMATCH", "申请表上的姓名与公安人口库登记的姓名不一致，待核实", HANDLING)
                        .when(Boolean.FALSE.equals(claim.nameMatches())),
                new Reason("NAME_UNVERIFIED", "姓名待核实" + said(claim, "psb"), HANDLING)
                        .when(claim.nameMatches() == null));
    }

    private static Reason absence(RegistrationClaim claim, ExitFact fact) {
        var text = (fact.lasts() ? "是否" : "目前是否") + fact.title() + "待核实" + said(claim, fact.type());
        var code =
                switch (fact) {
                    case PENSION_STARTED -> "UR_PENSION_UNVERIFIED";
                    case PERSON_DIED -> "DEAD_UNVERIFIED";
                    case ENROLLED -> "UR_STUDENT_UNVERIFIED";
                    case ABILITY_LOST -> "UR_ABILITY_UNVERIFIED";
                    default -> "UR_ABSENT_UNVERIFIED";
                };
        return new Reason(code, text, EXIT);
    }

    private static String said(RegistrationClaim claim, String question) {
        return Statement.on(question, claim.statements());
    }

    private static boolean reachedMinAge(RegistrationClaim claim, RegistrationTerms terms) {
        return Age.reached(claim.birthDate(), terms.minAge(), claim.submittedOn(), terms.leapDayRule());
    }

    private static Reason underAge(RegistrationTerms terms) {
        var age = terms.minAge();
        return new Reason("UR_AGE_UNDER_16", "申请时未满" + age + "周岁，自年满" + age + "周岁之日起可以申请", WORKING_AGE);
    }

    private static boolean retired(RegistrationClaim claim, RegistrationTerms terms) {
        var date = claim.retirementDate();
        return terms.ageUpperRule() == AgeUpperRule.STATUTORY_RETIREMENT_AGE
                && date != null
                && !claim.submittedOn().isBefore(date);
    }

    private static boolean retirementUnknown(RegistrationClaim claim, RegistrationTerms terms) {
        return terms.ageUpperRule() == AgeUpperRule.STATUTORY_RETIREMENT_AGE && claim.retirementDate() == null;
    }

    private static boolean employmentDoubtful(RegistrationClaim claim) {
        return !claim.employmentRebutted() && claim.employment().use() == EvidenceStrength.Use.VERIFY;
    }

    private static Reason duplicate(RegistrationClaim claim) {
        var number = claim.existingRegistration();
        var text = number == null ? "已办理失业登记，无需重复登记" : "已办理失业登记，登记号" + number + "，无需重复登记";
        return new Reason("UR_DUPLICATE", text, HANDLING);
    }
}
