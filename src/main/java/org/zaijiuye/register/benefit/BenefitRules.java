package org.zaijiuye.register.benefit;

import static org.zaijiuye.dossier.RegisterStatements.WORK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Money;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Statement;

/** Who may draw unemployment benefit, for how many months, and how much. A late claim is as good as an early one. */
final class BenefitRules {

    static final LegalBasis CONDITIONS = Law.SOCIAL_INSURANCE.article("第四十五条");
    static final LegalBasis DURATION = Law.SOCIAL_INSURANCE.article("第四十六条");
    static final LegalBasis AMOUNT = Law.SOCIAL_INSURANCE.article("第四十七条");
    static final LegalBasis STOP = Law.SOCIAL_INSURANCE.article("第五十一条");

    /** Paid to the person's own account only (policy.md §4.5 F09); no ground of refusal. */
    static final String ACCOUNT_UNPROVEN = "UI_ACCOUNT_UNPROVEN";

    static final LegalBasis PAYMENT = Law.UNEMPLOYMENT_INSURANCE.article("第十六条");

    private BenefitRules() {}

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("UI_VOLUNTARY", "经核实因本人意愿中断就业", CONDITIONS),
                new Reason("UI_UNDER_12", "经核实缴费时间不足且没有剩余月数", CONDITIONS),
                new Reason("UI_EMPLOYED", "经核实已重新就业", STOP),
                new Reason("UI_PENSION", "经核实已享受基本养老保险待遇", STOP));
    }

    static Decision<BenefitGrant> decide(BenefitClaim claim, BenefitTerms terms) {
        var grant = grant(claim, terms);
        return Decision.conclude(refusals(claim, terms), doubts(claim, terms), grant, grounds(claim, grant, terms));
    }

    /** One month's amount in yuan: minimum wage and rate are those valid in the paid month. */
    static BigDecimal monthlyAmount(BigDecimal minWage, BigDecimal rate) {
        return Money.down(minWage.multiply(rate));
    }

    /**
     * How much speaks for the claimant's working. Insurance paid with personal identity (以个人身份缴费) is left out: it
     * neither blocks nor stops the benefit.
     */
    static EvidenceStrength employment(
            Collection<StatusSign> signs, LocalDate asOf, LocalDate unemployedSince, @Nullable LocalDate regDate) {
        var counted = signs.stream().filter(BenefitRules::counts).toList();
        return StatusSign.ofWork(counted, asOf, unemployedSince, regDate);
    }

    static boolean counts(StatusSign sign) {
        return sign.kind() != StatusSign.Kind.PERSONAL_CONTRIBUTION;
    }

    private static @Nullable BenefitGrant grant(BenefitClaim claim, BenefitTerms terms) {
        var paid = claim.countedMonths(terms);
        var residual = claim.residualMonths();
        if (paid == null || residual == null) {
            return null;
        }
        var residualOnly = paid < terms.minMonths();
        var earned = residualOnly ? residual : terms.monthsTable().applyAsInt(paid) + residual;
        var months = Math.min(terms.cap(), earned);
        return new BenefitGrant(
                months,
                terms.firstMonth().after(claim.regDate()),
                monthlyAmount(terms.minWage(), terms.rate()),
                earned - months,
                residualOnly);
    }

    private static List<Reason> grounds(BenefitClaim claim, @Nullable BenefitGrant grant, BenefitTerms terms) {
        if (grant == null) {
            return List.of();
        }
        var months = "核定领取" + grant.months() + "个月，自" + grant.firstMonth() + "起";
        var amount = "首月标准" + grant.monthlyAmount() + "元，以后各月按当月有效标准发放";
        var lost = "超过最长领取期限的" + grant.monthsLost() + "个月不予保留";
        return Reason.all(
                Stream.of(new Reason("UI_MONTHS", months, DURATION, terms.monthsConfidence())),
                Stream.of(new Reason("UI_AMOUNT", amount, AMOUNT, terms.amountConfidence())),
                new Reason("UI_MONTHS_LOST", lost, DURATION).when(grant.monthsLost() > 0),
                InsuredPlace.ground(claim),
                LeavingCause.ground(claim));
    }

    private static List<Reason> refusals(BenefitClaim claim, BenefitTerms terms) {
        return Reason.all(
                new Reason("UI_NOT_REGISTERED", "尚未办理失业登记，请先办理", CONDITIONS)
                        .when(Boolean.FALSE.equals(claim.registered())),
                new Reason("UI_NOT_SEEKING", "申请表载明本人没有求职要求", CONDITIONS).when(!claim.jobSeeking()),
                new Reason("UI_PENSION", "已享受基本养老保险待遇" + said(claim, StopReason.S4.name()), STOP)
                        .when(Boolean.TRUE.equals(claim.receivingPension())),
                new Reason("UI_EMPLOYED", "数据显示您目前已就业" + said(claim, WORK) + "；如情况不符，请提供说明", STOP)
                        .when(!claim.employmentRebutted() && claim.employment() == EvidenceStrength.HARD),
                new Reason("UI_DRAWING", "正在领取失业保险金，无需重复申领" + said(claim, ClaimHistory.DRAWING), DURATION)
                        .when(claim.alreadyDrawing()),
                Contribution.tooShort(claim, terms),
                LeavingCause.voluntary(claim, terms),
                new Reason("UI_EXHAUSTED", "本次失业的领取期限已届满", DURATION).when(claim.exhausted()),
                claim.stopReasons().stream().sorted().flatMap(reason -> StopConditions.refusal(reason, terms)),
                new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), CONDITIONS)
                        .when(claim.openHandling() != null));
    }

    private static List<Reason> doubts(BenefitClaim claim, BenefitTerms terms) {
        return Reason.all(
                new Reason("UI_REGISTRATION_UNVERIFIED", "失业登记状态待核实" + said(claim, "emp"), CONDITIONS)
                        .when(claim.registered() == null),
                new Reason("UI_PENSION_UNVERIFIED", "是否享受基本养老保险待遇待核实" + said(claim, "si"), STOP)
                        .when(claim.receivingPension() == null),
                new Reason("UI_EMPLOYED_UNVERIFIED", "是否重新就业待核实" + said(claim, WORK), STOP)
                        .when(employmentDoubtful(claim)),
                DrawnElsewhere.doubts(claim, terms),
                Contribution.unverified(claim),
                LeavingCause.unverified(claim, terms),
                claim.unverifiedStops().stream().sorted().flatMap(reason -> StopConditions.doubt(claim, reason, terms)),
                InsuredPlace.doubts(claim),
                new Reason(ACCOUNT_UNPROVEN, "收款账户尚未核实为本人名下有效账户" + said(claim, "bank") + "，请补正收款账户后核定", PAYMENT)
                        .when(Boolean.FALSE.equals(claim.accountProven())));
    }

    static String said(BenefitClaim claim, String question) {
        return Statement.on(question, claim.statements());
    }

    private static boolean employmentDoubtful(BenefitClaim claim) {
        return !claim.employmentRebutted() && claim.employment().use() == EvidenceStrength.Use.VERIFY;
    }
}
