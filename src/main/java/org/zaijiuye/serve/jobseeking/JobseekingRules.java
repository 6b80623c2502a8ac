package org.zaijiuye.serve.jobseeking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.Age;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

/** Who may register as looking for work, and with what wishes (policy.md §5.3). */
final class JobseekingRules {

    static final LegalBasis SERVICE = Law.EMPLOYMENT_PROMOTION.article("第三十五条");
    static final LegalBasis CHILDREN = Law.LABOUR.article("第十五条");
    static final LegalBasis MINORS = Law.MINOR_WORKERS.article("第三条");
    static final LegalBasis MINIMUM_WAGE = Law.LABOUR.article("第四十八条");

    /** Full years from which no work is barred for age (未成年工特殊保护规定第二条). */
    private static final int ADULT = 18;

    /** As many as the form has room for. */
    static final int MOST_INTENTS = 3;

    private JobseekingRules() {}

    /** @param unknown those of the intents that the classification of occupations does not have */
    static Decision<JobseekingGrant> decide(JobseekingClaim claim, JobseekingTerms terms, List<String> unknown) {
        var minor = !reached(claim, ADULT, terms);
        return Decision.conclude(
                refusals(claim, terms, unknown),
                List.of(),
                new JobseekingGrant(claim.intents(), minor, claim.date().plusMonths(terms.validMonths())),
                Reason.all(
                        new Reason("JS_REGISTERED", "求职意向已登记，提供免费的岗位信息和职业介绍", SERVICE).when(true),
                        new Reason("JS_MINOR", "未满" + ADULT + "周岁，推荐时排除矿山井下、有毒有害、繁重体力和夜班岗位", MINORS).when(minor),
                        new Reason(
                                        "JS_SALARY_LOW",
                                        "期望月薪低于当地月最低工资"
                                                + terms.minWage()
                                                        .stripTrailingZeros()
                                                        .toPlainString() + "元，全日制岗位按不低于最低工资推荐",
                                        MINIMUM_WAGE,
                                        Confidence.ASSUMED)
                                .when(low(claim, terms)),
                        new Reason("JS_NO_PUSH", "未同意接收岗位推送，只在服务大厅和网页提供岗位信息", SERVICE).when(!claim.pushConsent())));
    }

    private static List<Reason> refusals(JobseekingClaim claim, JobseekingTerms terms, List<String> unknown) {
        return Reason.all(
                new Reason("JS_AGE", "未满" + terms.minAge() + "周岁，满" + terms.minAge() + "周岁后可以登记求职", CHILDREN)
                        .when(!reached(claim, terms.minAge(), terms)),
                intentCount(claim.intents()).when(!counts(claim.intents())),
                intentCode(unknown).when(!unknown.isEmpty()),
                salary().when(salaryIsWrong(claim.expectSalaryMin())),
                new Reason(
                                "JS_DATE",
                                "可到岗日期已过去" + terms.availableSinceDays() + "日以上，请填写现在可以到岗的日期",
                                SERVICE,
                                Confidence.ASSUMED)
                        .when(isStale(claim, terms)),
                new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), SERVICE)
                        .when(claim.openHandling() != null));
    }

    static Reason intentCount(List<String> intents) {
        return new Reason(
                "JS_INTENT_COUNT",
                "意向职业填了" + intents.size() + "个，应为1至" + MOST_INTENTS + "个，不重复，请增减",
                SERVICE,
                Confidence.ASSUMED);
    }

    static Reason intentCode(List<String> unknown) {
        return new Reason("JS_INTENT_CODE", "没有代码为“" + String.join("、", unknown) + "”的职业，请按职业分类的名称查到代码后填写", SERVICE);
    }

    static Reason salary() {
        return new Reason("JS_SALARY", "期望月薪应大于0元，不限薪酬的请留空", SERVICE);
    }

    static boolean salaryIsWrong(@Nullable BigDecimal salary) {
        return salary != null && salary.signum() <= 0;
    }

    static boolean counts(List<String> intents) {
        return !intents.isEmpty()
                && intents.size() <= MOST_INTENTS
                && Set.copyOf(intents).size() == intents.size();
    }

    private static boolean isStale(JobseekingClaim claim, JobseekingTerms terms) {
        var from = claim.availableDate();
        return from != null && from.plusDays(terms.availableSinceDays()).isBefore(claim.date());
    }

    private static boolean low(JobseekingClaim claim, JobseekingTerms terms) {
        var salary = claim.expectSalaryMin();
        return salary != null && salary.compareTo(terms.minWage()) < 0;
    }

    private static boolean reached(JobseekingClaim claim, int years, JobseekingTerms terms) {
        return Age.reached(claim.birthDate(), years, claim.date(), terms.leapDayRule());
    }
}
