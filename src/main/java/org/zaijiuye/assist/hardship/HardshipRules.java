package org.zaijiuye.assist.hardship;

import static org.zaijiuye.dossier.RegisterStatements.WORK;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.Retirement;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.RetirementRule;
import org.zaijiuye.person.Sex;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Statement;

/**
 * Who is recognised as having difficulty to find work. The conditions are those of the table of categories and no others
 * (不得随意增设限制条件, 晋人社办函〔2025〕62号).
 */
final class HardshipRules {

    static final LegalBasis RECOGNITION = Law.EMPLOYMENT_PROMOTION.article("第五十二条");
    static final String UNVERIFIED = "HD_CATEGORY_UNVERIFIED";
    static final String PROOF_MISSING = "HD_PROOF_MISSING";

    private static final String AGAIN = "条件具备后可以重新申请";

    private HardshipRules() {}

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("HD_CATEGORY", "经核实不属于申请的认定类别，也不属于其他类别；" + AGAIN, RECOGNITION),
                new Reason("HD_EMPLOYED", "经核实已就业或者正在经营；失业登记后可以重新申请", RECOGNITION),
                new Reason("HD_PENSION", "经核实已享受基本养老保险待遇", RECOGNITION));
    }

    static Decision<HardshipGrant> decide(HardshipClaim claim, HardshipTerms terms, List<Category> categories) {
        var match = Match.of(claim, terms, categories);
        return Decision.conclude(
                Stream.concat(barred(claim, terms), unmatched(claim, match)).toList(),
                doubts(claim, match),
                grant(match, mode(claim, terms)),
                match.matched().stream().map(HardshipRules::ground).toList());
    }

    /** As far as can be seen: whoever is close to retirement has support until then (policy.md §5.10). */
    static PolicyMode mode(HardshipClaim claim, HardshipTerms terms) {
        var usual = claim.sex() == Sex.M ? RetirementGroup.M60 : RetirementGroup.F55;
        var group = claim.retireGroup() == null ? usual : claim.retireGroup();
        var retirement = Retirement.of(claim.birthDate(), group, RetirementRule.inForceOn(claim.date()));
        return retirement.lessThanYears(terms.extendYears(), claim.date())
                ? PolicyMode.TO_RETIREMENT
                : PolicyMode.THREE_YEARS;
    }

    private static Stream<Reason> barred(HardshipClaim claim, HardshipTerms terms) {
        return Reason.all(
                new Reason("HD_NOT_REGISTERED", "没有在册的失业登记，办理失业登记后可以申请认定", RECOGNITION).when(!claim.registered()),
                new Reason("HD_EMPLOYED", "登记信息显示已就业或者正在经营" + said(claim, WORK), RECOGNITION)
                        .when(claim.work() == EvidenceStrength.HARD),
                new Reason("HD_PENSION", "已享受基本养老保险待遇", RECOGNITION)
                        .when(Boolean.TRUE.equals(claim.receivingPension())),
                new Reason("HD_RECOGNISED", "已认定为就业困难人员，编号" + claim.recognition() + "，不必重复申请", RECOGNITION)
                        .when(claim.recognition() != null),
                new Reason("HD_HOUSEHOLD_PLACE", "户籍不在本省，不能在本省认定；请向户籍所在地申请", Law.SHANXI_RECOGNITION.article("第四条"))
                        .when(terms.localHousehold() && !claim.localHousehold()),
                new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), RECOGNITION)
                        .when(claim.openHandling() != null))
                .stream();
    }

    /** Where nothing matches and nothing is left to find out: why not, for each category that was asked for. */
    private static Stream<Reason> unmatched(HardshipClaim claim, Match match) {
        if (!match.matched().isEmpty() || match.open().isPresent()) {
            return Stream.empty();
        }
        return match.asked().stream()
                .map(category -> match.taken().contains(category) ? taken(category, claim) : failed(category));
    }

    private static Reason taken(Category category, HardshipClaim claim) {
        var text =
                "“" + category.title() + "”每户只认定一人，您的家庭成员已认定或者先行申请（编号" + claim.householdTaken() + "）；符合其他类别的，可以按其他类别申请";
        return new Reason("HD_HOUSEHOLD_DUP", text, category.basis(), category.confidence());
    }

    private static Reason failed(Category category) {
        var text = "不符合“" + category.title() + "”的条件：" + category.requirement() + "；" + AGAIN;
        return new Reason("HD_CATEGORY", text, category.basis(), category.confidence());
    }

    private static List<Reason> doubts(HardshipClaim claim, Match match) {
        return Reason.all(
                new Reason("HD_EMPLOYED_UNVERIFIED", "是否已就业或者正在经营待核实" + said(claim, WORK), RECOGNITION)
                        .when(claim.work() == EvidenceStrength.SOFT || claim.work() == EvidenceStrength.UNKNOWN),
                open(match, UNVERIFIED, "尚未核实，请走访、核对材料").filter(reason -> match.canBeFoundOut()),
                open(match, PROOF_MISSING, "未授权查询也没有提交材料，请提交证明材料，或者授权向有关部门查询").filter(reason -> match.lacksPapers()));
    }

    private static Stream<Reason> open(Match match, String code, String text) {
        return match.open().stream()
                .map(category -> new Reason(
                        code,
                        "是否符合“" + category.title() + "”（" + category.requirement() + "）" + text,
                        category.basis(),
                        category.confidence()));
    }

    private static @Nullable HardshipGrant grant(Match match, PolicyMode policyMode) {
        var recognised = match.recognised();
        return recognised.isEmpty()
                ? null
                : new HardshipGrant(
                        recognised.stream().map(Category::code).toList(),
                        recognised.get(0).name(),
                        policyMode);
    }

    private static Reason ground(Category category) {
        return new Reason(
                "HD_ELIGIBLE",
                "符合“" + category.title() + "”的条件：" + category.requirement(),
                category.basis(),
                category.confidence());
    }

    private static String said(HardshipClaim claim, String question) {
        return Statement.on(question, claim.statements());
    }
}
