package org.zaijiuye.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.RowRule;
import org.zaijiuye.shared.ItemDescription;

/** The contracts of the tables that are asked for the kind of a case: who decides it, and on which registers it rests. */
final class ReviewContracts {

    private static final Set<String> ROLES = Set.of(
            "community-worker",
            "street-clerk",
            "street-reviewer",
            "county-reviewer",
            "county-approver",
            "si-officer",
            "si-reviewer");
    static final List<String> STEPS = List.of("firstReview", "recheck", "approval");

    /** An item that is open already is answered for every item. */
    static final String OPEN = "ITEM_OPEN";

    /** What the case is about to end with: a refusal takes another way than a grant or a question. */
    private static final Key OUTCOME = Key.oneOf("outcome", "拟定结论", Set.of("GRANTED", "REFUSED", "REFERRED"));

    private final List<ItemDescription<?>> items;
    private final Key item;
    private final Key caseKind;
    private final RouteMinimum minimum;

    /** @param undoable words of items whose grant takes something away */
    ReviewContracts(List<ItemDescription<?>> items, Key item, Set<String> undoable) {
        this.minimum = new RouteMinimum(items, undoable);
        this.items = items;
        this.item = item;
        this.caseKind = Key.oneOf(
                "caseKind",
                "情形",
                Stream.concat(Stream.of(OPEN), items.stream().flatMap(each -> each.caseKinds().stream()))
                        .collect(Collectors.toSet()));
    }

    Contract route() {
        return Contract.unique(
                        List.of(Contracts.PROFILE, item, caseKind, OUTCOME),
                        Stream.concat(
                                        STEPS.stream().flatMap(ReviewContracts::step),
                                        Stream.of("firstNotice", "secondNotice")
                                                .map(name -> Column.integer(name, "公示天数", 1, 60)
                                                        .optional()))
                                .toList())
                .rule(Stream.concat(
                                STEPS.stream()
                                        .map(step -> new RowRule(step + "Level", line -> level(line.row(), step))),
                                Stream.of(
                                        new RowRule("recheck", minimum::secondChecker),
                                        new RowRule("recheck", minimum::money),
                                        new RowRule("recheck", minimum::adverse),
                                        new RowRule("firstReview", minimum::judged)))
                        .toArray(RowRule[]::new))
                .askedOnly(this::exists);
    }

    private static Stream<Column> step(String name) {
        return Stream.of(
                Column.oneOf(name, "办理岗位", ROLES).optional(),
                Column.oneOf(name + "Level", "办理层级", Set.of("COMMUNITY", "STREET", "COUNTY", "SI"))
                        .optional());
    }

    private static @Nullable String level(PolicyRow row, String step) {
        if (row.has(step) != row.has(step + "Level")) {
            return "岗位和层级应同时填写，或同时留空";
        }
        var fits = !row.has(step) || row.text(step).toUpperCase(Locale.ROOT).startsWith(row.text(step + "Level") + "-");
        return fits ? null : "层级与岗位“" + row.text(step) + "”不符";
    }

    /** Whether there is such a case that somebody reviews. */
    private boolean exists(Map<String, Object> question) {
        var kind = String.valueOf(question.get("caseKind"));
        return kind.equals(OPEN)
                || items.stream()
                        .filter(each -> each.name().word().equals(question.get("item")) && !each.decidedAtOnce())
                        .anyMatch(each -> each.caseKinds().contains(kind));
    }

    Contract evidence() {
        return Contract.collect(
                        List.of(item, caseKind),
                        List.of(
                                Column.oneOf("register", "部门", Contracts.REGISTERS),
                                Column.text("purpose", "核验目的"),
                                Column.integer("freshnessDays", "有效天数", 1, 3660),
                                Column.integer("dataDays", "数据最旧天数", 1, 3660).optional()),
                        "register")
                .askedOnly(this::needsEvidence);
    }

    private boolean needsEvidence(Map<String, Object> question) {
        return exists(question) && !OPEN.equals(question.get("caseKind"));
    }

    /** Every item with every kind of case for which registers are asked. */
    Stream<Map<String, Object>> evidenceQuestions() {
        return item.needed().stream()
                .sorted()
                .flatMap(word -> caseKind.needed().stream()
                        .sorted()
                        .map(kind -> Map.<String, Object>of("item", word, "caseKind", kind)))
                .filter(this::needsEvidence);
    }
}
