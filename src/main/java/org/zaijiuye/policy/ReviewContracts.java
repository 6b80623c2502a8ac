package org.zaijiuye.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.policy.Contract.RowRule;

/** The contracts of the tables that are asked for the kind of a case: who decides it, and on which registers it rests. */
final class ReviewContracts {

    private static final Set<String> ROLES = Set.of(
            "street-clerk", "street-reviewer", "county-reviewer", "county-approver", "si-officer", "si-reviewer");
    private static final List<String> STEPS = List.of("firstReview", "recheck", "approval");

    /** What kinds of a case there are; an item that is open already is answered for every item. */
    private static final Map<String, Set<String>> CASES = Map.of(
            "registration", Set.of("ORDINARY"),
            "benefit", Set.of("ORDINARY"),
            "employment", Set.of("ORDINARY", "BACKDATED"),
            "deregistration", Set.of("ORDINARY", "DECLARED", "DATA", "CONTESTED", "CERTAIN"));

    private static final Key CASE_KIND = Key.oneOf(
            "caseKind", "情形", Set.of("ORDINARY", "BACKDATED", "DECLARED", "DATA", "CONTESTED", "CERTAIN", "ITEM_OPEN"));

    private ReviewContracts() {}

    static Contract route() {
        return Contract.unique(
                        List.of(Contracts.PROFILE, Contracts.ITEM, CASE_KIND),
                        Stream.concat(
                                        STEPS.stream().flatMap(ReviewContracts::step),
                                        Stream.of("firstNotice", "secondNotice")
                                                .map(name -> Column.integer(name, "公示天数", 1, 60)
                                                        .optional()))
                                .toList())
                .rule(Stream.concat(
                                STEPS.stream()
                                        .map(step -> new RowRule(step + "Level", line -> level(line.row(), step))),
                                Stream.of(new RowRule("recheck", ReviewContracts::money)))
                        .toArray(RowRule[]::new))
                .askedOnly(ReviewContracts::exists);
    }

    /** Every first grant of money is checked a second time (policy.md §3). */
    private static @Nullable String money(Line line) {
        var grants = line.keys().size() == 3
                && names(line.keys().get(1), "benefit")
                && names(line.keys().get(2), "ORDINARY");
        var checked = STEPS.stream()
                .anyMatch(step -> line.row().has(step) && line.row().text(step).equals("si-reviewer"));
        return !grants || checked ? null : "失业保险金首次发放必须由 si-reviewer 复核，请在复核或审批中保留这一岗位（层级 SI）";
    }

    private static boolean names(String cell, String value) {
        var listed = BoundaryValues.literals(cell).anyMatch(value::equals);
        return cell.isBlank() || listed != cell.startsWith("not");
    }

    private static Stream<Column> step(String name) {
        return Stream.of(
                Column.oneOf(name, "办理岗位", ROLES).optional(),
                Column.oneOf(name + "Level", "办理层级", Set.of("STREET", "COUNTY", "SI"))
                        .optional());
    }

    private static @Nullable String level(PolicyRow row, String step) {
        if (row.has(step) != row.has(step + "Level")) {
            return "岗位和层级应同时填写，或同时留空";
        }
        var fits = !row.has(step) || row.text(step).toUpperCase(Locale.ROOT).startsWith(row.text(step + "Level") + "-");
        return fits ? null : "层级与岗位“" + row.text(step) + "”不符";
    }

    private static boolean exists(Map<String, Object> question) {
        var kind = String.valueOf(question.get("caseKind"));
        return kind.equals("ITEM_OPEN")
                || CASES.getOrDefault(String.valueOf(question.get("item")), Set.of())
                        .contains(kind);
    }

    static Contract evidence() {
        return Contract.collect(
                        List.of(Contracts.ITEM, CASE_KIND),
                        List.of(
                                Column.oneOf("register", "部门", Contracts.REGISTERS),
                                Column.text("purpose", "核验目的"),
                                Column.integer("freshnessDays", "有效天数", 1, 3660),
                                Column.integer("dataDays", "数据最旧天数", 1, 3660).optional()),
                        "register")
                .askedOnly(ReviewContracts::needsEvidence);
    }

    private static boolean needsEvidence(Map<String, Object> question) {
        return exists(question) && !"ITEM_OPEN".equals(question.get("caseKind"));
    }

    /** Every item with every kind of case for which registers are asked. */
    static Stream<Map<String, Object>> evidenceQuestions() {
        return Contracts.ITEM.needed().stream()
                .sorted()
                .flatMap(item -> CASE_KIND.needed().stream()
                        .sorted()
                        .map(kind -> Map.<String, Object>of("item", item, "caseKind", kind)))
                .filter(ReviewContracts::needsEvidence);
    }
}
