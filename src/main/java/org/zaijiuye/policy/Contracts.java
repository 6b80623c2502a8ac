package org.zaijiuye.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.policy.Contract.RowRule;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.ShareLimit;

/** The contracts of the tables in {@code processes/policy}, by decision id; the items say what they ask of them. */
final class Contracts {

    /** A phrase of the words of posts: it begins with a letter, or with digits before one. */
    private static final String PATTERN = "#*\\p{L}[\\p{L}\\p{N}*#]*\\$?";

    static final Set<String> REGISTERS =
            Set.of("psb", "emp", "si", "med", "samr", "edu", "jus", "civ", "dpf", "land", "tax", "vet", "bank");

    static final Key PROFILE = Key.named("profile", "方案", Profiles.CODES);

    private final List<ItemDescription<?>> items;
    private final Key item;
    private final ReviewContracts reviews;
    private final Map<String, Contract> byTable;

    Contracts(Iterable<? extends Item<?>> built) {
        items = StreamSupport.stream(built.spliterator(), false)
                .<ItemDescription<?>>map(Item::description)
                .toList();
        item = Key.oneOf("item", "事项", named(each -> Stream.of(each.name().word())));
        reviews = new ReviewContracts(
                items,
                item,
                StreamSupport.stream(built.spliterator(), false)
                        .filter(Item::undoable)
                        .map(each -> each.description().name().word())
                        .collect(Collectors.toSet()));
        byTable = Map.ofEntries(
                Map.entry("Parameters", parameters()),
                Map.entry("HolidayCalendar", Calendars.CONTRACT),
                Map.entry("BenefitStandard", benefitStandard()),
                Map.entry("BenefitMonths", benefitMonths()),
                Map.entry("WageClass", wageClass()),
                Map.entry("TimeLimits", timeLimits()),
                Map.entry("ReviewRoute", reviews.route()),
                Map.entry("EvidenceSources", reviews.evidence()),
                Map.entry("EventSources", EventContract.sources()),
                Map.entry("Materials", materials()),
                Map.entry("VacancyWords", vacancyWords()),
                Map.entry("HardshipCategories", CategoryContract.categories()),
                Map.entry("AreaCentres", areaCentres()));
    }

    /** The contract of one of our tables, null for a table that is none. */
    @Nullable
    Contract of(String table) {
        return byTable.get(table);
    }

    ReviewContracts reviews() {
        return reviews;
    }

    private Set<String> named(Function<ItemDescription<?>, Stream<String>> names) {
        return items.stream().flatMap(names).collect(Collectors.toSet());
    }

    private List<ParameterDefinition> parametersOfItems() {
        return items.stream().flatMap(each -> each.parameters().stream()).toList();
    }

    /** Shares among the parameters that the law bounds. */
    List<ShareLimit> shareLimits() {
        return items.stream().flatMap(each -> each.shareLimits().stream()).toList();
    }

    /** Parameters that decide who is paid or for how long. */
    Set<String> payingParameters() {
        return new ParameterKinds(parametersOfItems()).paying();
    }

    private Contract parameters() {
        var kinds = new ParameterKinds(parametersOfItems());
        return Contract.unique(
                        List.of(Key.known("name", "参数", kinds.names()), PROFILE, Key.area(true), Key.date("日期")),
                        List.of(
                                Column.text("value", "取值"),
                                Column.text("unit", "单位").optional()))
                .rule(new RowRule("value", kinds::complaint));
    }

    private static Contract benefitStandard() {
        return Contract.unique(
                        List.of(
                                Key.named("wageClass", "类区", Set.of()),
                                Key.date("领取月（当月1日）"),
                                Key.number("monthIndex", "第几个月", 1)),
                        List.of(
                                Column.number("minWage", "最低工资（元/月）", "大于0的数", value -> value.signum() > 0)
                                        .thatIsMultiplied(),
                                Column.number("dibao", "低保（元/月）", "不小于0的数", value -> value.signum() >= 0)
                                        .thatIsPaid(),
                                Column.number(
                                                "rate",
                                                "比例",
                                                "大于0、不大于1的数",
                                                value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0)
                                        .thatIsMultiplied()))
                .rule(new RowRule("minWage", Contracts::amount));
    }

    /** 《失业保险条例》第十八条. */
    private static @Nullable String amount(Line line) {
        var minWage = line.row().number("minWage");
        var amount = minWage.multiply(line.row().number("rate"));
        var between = amount.compareTo(line.row().number("dibao")) > 0 && amount.compareTo(minWage) < 0;
        return between ? null : "最低工资乘比例应高于低保、低于最低工资（《失业保险条例》第十八条）";
    }

    /** There is a months table for each value that {@code ui.monthsProfile} may have. */
    private Contract benefitMonths() {
        var profiles = parametersOfItems().stream()
                .filter(parameter -> parameter.name().equals("ui.monthsProfile"))
                .flatMap(parameter -> parameter.words().stream())
                .collect(Collectors.toSet());
        var months = List.of(Column.integer("months", "领取月数", 0, 24).thatIsPaid());
        return Contract.unique(
                List.of(Key.oneOf("monthsProfile", "期限档次表", profiles), Key.number("paidMonths", "缴费月数", 0)), months);
    }

    private static Contract wageClass() {
        return Contract.unique(List.of(Key.area(false)), List.of(Column.text("wageClass", "类区")));
    }

    private Contract timeLimits() {
        return Contract.unique(
                        List.of(PROFILE, item, Key.oneOf("step", "环节", Set.of("DECISION", "OBJECTION"))),
                        List.of(
                                Column.integer("legalDays", "法定时限", 1, 365),
                                Column.integer("promiseDays", "承诺时限", 1, 365),
                                Column.oneOf("promiseConfidence", "承诺的把握程度", Contract.CONFIDENCE)))
                .rule(new RowRule(
                        "promiseDays",
                        line -> line.row().integer("promiseDays") <= line.row().integer("legalDays")
                                ? null
                                : "承诺时限不得长于法定时限"));
    }

    private Contract materials() {
        return Contract.collect(
                List.of(item, Key.oneOf("variant", "情形", named(each -> each.materialVariants().keySet().stream()))),
                List.of(
                        Column.text("material", "材料"),
                        Column.flag("required", "必须提交"),
                        Column.oneOf("sharedFrom", "可共享来源", REGISTERS).optional(),
                        Column.text("law", "依据")),
                "material");
    }

    private static Contract vacancyWords() {
        return Contract.collect(
                List.of(Key.oneOf("kind", "类别", Set.of("WORDING", "FEE"))),
                List.of(
                        Column.text("ground", "事由"),
                        phrases("words", "词语", "词语用顿号隔开，只写文字、数字、*、#，$ 只在末尾", PATTERN),
                        phrases("unless", "不算的说法", "说法用顿号隔开，只写文字、数字、*、#，$ 只在末尾", PATTERN)
                                .optional(),
                        phrases("before", "前面有…的不算", "词语用顿号隔开，只写文字", "\\p{L}+").optional(),
                        Column.text("law", "法律"),
                        Column.text("article", "条款")),
                "ground");
    }

    private static Column phrases(String name, String label, String allowed, String phrase) {
        var list = Pattern.compile(phrase + "(、" + phrase + ")*");
        return new Column(name, label, allowed, true, (row, cell) -> list.matcher(row.text(cell))
                .matches());
    }

    private static Contract areaCentres() {
        return Contract.unique(
                List.of(Key.named("area", "行政区划", Set.of())),
                List.of(
                        Column.number("longitude", "经度", "73至136的数", degrees -> isBetween(degrees, 73, 136)),
                        Column.number("latitude", "纬度", "3至54的数", degrees -> isBetween(degrees, 3, 54))));
    }

    private static boolean isBetween(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
