package org.zaijiuye.serve.referral.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;

/** Which posts may be offered (policy.md §5.5): open, of a verified employer, paid lawfully, open to all, free of charge. */
final class VacancyRules {

    static final String INVALID = "REC_POST_INVALID";

    static final LegalBasis EMPLOYER = Law.EMPLOYMENT_SERVICE.article("第十一条");
    static final LegalBasis FALSE_POST = Law.EMPLOYMENT_SERVICE.article("第十四条");
    static final LegalBasis MINIMUM_WAGE = Law.LABOUR.article("第四十八条");
    static final LegalBasis PART_TIME = Law.LABOUR_CONTRACT.article("第七十二条");
    static final LegalBasis PART_TIME_HOURS = Law.LABOUR_CONTRACT.article("第六十八条");
    static final LegalBasis FEES = Law.LABOUR_CONTRACT.article("第九条");

    /** Says whom to call, not who may apply. */
    private static final Pattern HONORIFIC = Pattern.compile("女士|先生|小姐");

    private VacancyRules() {}

    /**
     * Every reason why a post is not taken; empty if it is.
     *
     * @param barred entry of the employer on the blacklist of the post's city; null if there is none
     */
    static List<Fault> faults(
            Vacancy post,
            boolean feesCharged,
            Employer employer,
            @Nullable BarredEmployer barred,
            String sentName,
            VacancyTerms terms) {
        return Stream.of(
                        employer(post, employer, barred, sentName),
                        days(post, terms),
                        pay(post, terms.floor()),
                        fee(post, feesCharged, terms),
                        wording(post, terms.wording(), "含有就业歧视的内容"))
                .flatMap(each -> each)
                .toList();
    }

    /** Why a post that was taken is not offered on a day; empty if it is. */
    static Optional<String> whyNotOffered(Vacancy post, LocalDate day, WageFloor floor) {
        if (post.closedAt() != null) {
            return Optional.of("这个岗位已经停止招聘。");
        }
        if (post.closesOn().isBefore(day)) {
            return Optional.of("这个岗位已于" + post.closesOn() + "截止，已经停止招聘。");
        }
        return shortfall(post, floor)
                .map(shortfall -> "这个岗位现在不予发布：" + shortfall + "（" + basis(post).citation() + "）。");
    }

    private static Stream<Fault> employer(
            Vacancy post, Employer employer, @Nullable BarredEmployer barred, String sentName) {
        if (!CreditCode.isValid(post.employer())) {
            return Stream.of(fault("employerUscc", "统一社会信用代码“" + post.employer() + "”不正确，请核对18位代码", EMPLOYER));
        }
        if (barred != null) {
            return Stream.of(fault(
                    "employerUscc",
                    "用人单位自" + barred.since() + "起列入工作地所在市的黑名单（" + barred.reason() + "），其岗位不予发布",
                    FALSE_POST));
        }
        return employer.name().equals(sentName)
                ? Stream.empty()
                : Stream.of(fault(
                        "employerName",
                        "该统一社会信用代码登记的单位名称是“" + employer.name() + "”，与所填“" + sentName + "”不一致，请核对；更名的先更新单位名称",
                        EMPLOYER));
    }

    private static Stream<Fault> days(Vacancy post, VacancyTerms terms) {
        return Stream.of(
                        when(
                                post.closesOn().isBefore(terms.today()),
                                "closesOn",
                                "岗位已于" + post.closesOn() + "截止，请填写今天或者以后的截止日期",
                                FALSE_POST),
                        when(
                                post.publishedOn().isAfter(terms.today()),
                                "publishedOn",
                                "发布日期" + post.publishedOn() + "在今天以后，请在发布当日报送",
                                FALSE_POST))
                .flatMap(each -> each);
    }

    private static Stream<Fault> pay(Vacancy post, WageFloor floor) {
        if (post.salaryMax() < post.salaryMin()) {
            return Stream.of(fault("salaryMax", "月薪上限低于下限，请核对", FALSE_POST));
        }
        var partTime = post.workType() == WorkType.PART_TIME;
        if (partTime && post.weeklyHours() == 0) {
            return Stream.of(fault("weeklyHours", "非全日制岗位请填写每周工时（至多24小时）", PART_TIME_HOURS));
        }
        if (!partTime && floor.monthly() == null) {
            return Stream.of(fault("area", "行政区划“" + post.area() + "”没有最低工资标准，不是本市可以发布的工作地，请核对代码", MINIMUM_WAGE));
        }
        return shortfall(post, floor).stream().map(shortfall -> fault("salaryMin", shortfall + "，请改正", basis(post)));
    }

    private static LegalBasis basis(Vacancy post) {
        return post.workType() == WorkType.PART_TIME ? PART_TIME : MINIMUM_WAGE;
    }

    /** In which words the pay is below the minimum wage; empty if it is not. */
    private static Optional<String> shortfall(Vacancy post, WageFloor floor) {
        var monthly = floor.monthly();
        if (floor.isReachedBy(post)) {
            return Optional.empty();
        }
        if (post.workType() == WorkType.PART_TIME) {
            return Optional.of("按每周" + post.weeklyHours() + "小时折合每小时" + yuan(WageFloor.pay(post)) + "元，低于小时最低工资"
                    + yuan(floor.hourly()) + "元");
        }
        return Optional.of(
                monthly == null ? "工作地没有最低工资标准" : "月薪下限" + post.salaryMin() + "元低于工作地月最低工资" + yuan(monthly) + "元");
    }

    private static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static Stream<Fault> fee(Vacancy post, boolean charged, VacancyTerms terms) {
        return charged
                ? Stream.of(fault("feesCharged", "向应聘者收取费用或者财物的岗位不予发布", FEES))
                : wording(post, terms.fees(), "向应聘者收取费用或者财物");
    }

    private static Stream<Fault> wording(Vacancy post, List<ForbiddenWords> lists, String what) {
        return lists.stream().flatMap(list -> text(post).flatMap(field -> list.find(field.text()).stream()
                .map(word ->
                        fault(field.name(), what + "（" + list.ground() + "）：“" + word + "”，请删去后重新报送", list.basis()))));
    }

    private record Field(String name, String text) {}

    private static Stream<Field> text(Vacancy post) {
        return Stream.of(
                new Field("title", post.title()),
                new Field("description", post.description()),
                new Field("place", post.place()),
                new Field("skills", post.skills().replace('、', '\n')),
                new Field("contact", HONORIFIC.matcher(post.contact()).replaceAll("")));
    }

    private static Stream<Fault> when(boolean applies, String field, String text, LegalBasis basis) {
        return applies ? Stream.of(fault(field, text, basis)) : Stream.empty();
    }

    private static Fault fault(String field, String text, @Nullable LegalBasis basis) {
        return new Fault(field, null, INVALID, text + "。", basis);
    }
}
