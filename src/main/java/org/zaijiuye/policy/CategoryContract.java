package org.zaijiuye.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.policy.Contract.RowRule;

/** The contract of the table of categories in which people are recognised as having difficulty to find work. */
final class CategoryContract {

    /** How a category is established, and the thresholds without which it means nothing. */
    static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("AGE", Set.of("ageF", "ageM")),
            Map.entry("AGE_AND_INSURANCE", Set.of("ageF", "ageM", "uiMonths")),
            Map.entry("URBAN_ZERO_EMPLOYMENT", Set.of()),
            Map.entry("RURAL_ZERO_TRANSFER", Set.of()),
            Map.entry("SINGLE_PARENT", Set.of()),
            Map.entry("MINIMUM_LIVING", Set.of()),
            Map.entry("DISABILITY", Set.of()),
            Map.entry("DISABILITY_OR_SOLDIER", Set.of()),
            Map.entry("REGISTERED_MONTHS", Set.of("months")),
            Map.entry("LAND_LOST", Set.of()),
            Map.entry("ALL_LAND_LOST", Set.of()),
            Map.entry("VETERAN", Set.of()),
            Map.entry("GRADUATE", Set.of()),
            Map.entry("PROVEN", Set.of()));

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{1,3}");

    private CategoryContract() {}

    static Contract categories() {
        return Contract.collect(
                        List.of(Contracts.PROFILE, Key.date("日期（申请当日）")),
                        List.of(
                                matching("code", "类别代码", "一个大写字母加一至三位数字，如 H09", CODE.asMatchPredicate()),
                                matching("name", "类别", "不超过50字的文字", name -> !name.isBlank() && name.length() <= 50),
                                Column.oneOf("kind", "判断方法", KINDS.keySet()),
                                Column.integer("ageF", "女满（周岁）", 16, 60).optional(),
                                Column.integer("ageM", "男满（周岁）", 16, 60).optional(),
                                Column.integer("months", "连续登记失业满（月）", 0, 600).optional(),
                                Column.integer("uiMonths", "失业保险缴费满（月）", 1, 600).optional(),
                                Column.flag("urbanOnly", "限城镇").optional(),
                                Column.flag("onePerHousehold", "每户限一人").optional(),
                                Column.flag("greenChannel", "绿色通道").optional(),
                                Column.text("law", "法规"),
                                Column.text("article", "条款")),
                        "code")
                .rule(new RowRule("kind", CategoryContract::thresholds));
    }

    private static Column matching(String name, String label, String allowed, Predicate<String> fits) {
        return new Column(name, label, allowed, true, (row, cell) -> fits.test(row.text(cell)));
    }

    private static @Nullable String thresholds(Line line) {
        var kind = line.row().text("kind");
        var missing = KINDS.getOrDefault(kind, Set.of()).stream()
                .filter(column -> !line.row().has(column))
                .map(CategoryContract::label)
                .sorted()
                .collect(Collectors.joining("、"));
        return missing.isEmpty() ? null : "判断方法 " + kind + " 须填写“" + missing + "”";
    }

    private static String label(String column) {
        return switch (column) {
            case "ageF" -> "女满（周岁）";
            case "ageM" -> "男满（周岁）";
            case "months" -> "连续登记失业满（月）";
            default -> "失业保险缴费满（月）";
        };
    }
}
