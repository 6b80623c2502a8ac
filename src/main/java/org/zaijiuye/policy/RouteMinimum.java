package org.zaijiuye.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.Payout;

/**
 * Who has to stand behind a decision at least, whatever a row of the review routes says (policy.md §2). The records ask
 * for the same when the decision is made; here it is told to whoever sends the table.
 *
 * @param undoable words of items whose grant takes something away
 */
record RouteMinimum(List<ItemDescription<?>> items, Set<String> undoable) {

    private static final String MONEY_LAW =
            Law.SOCIAL_INSURANCE.article("第七十三条").citation();
    private static final String PRACTICE = "经办内控通行做法：职责分离";

    /** Kinds of cases that the rule may decide without anybody: another request bars them, or the source is certain. */
    private static final Set<String> WITHOUT_ANYBODY = Set.of(ReviewContracts.OPEN, "CERTAIN");

    /** Every first grant of money is checked a second time (policy.md §3). */
    @Nullable
    String secondChecker(Line line) {
        return isWhole(line) && Key.takes(line.keys().get(2), ItemDescription.ORDINARY)
                ? payouts(line)
                        .filter(pays -> roles(line).noneMatch(pays.secondChecker()::equals))
                        .map(RouteMinimum::unchecked)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Money is granted by two persons in different posts. */
    @Nullable
    String money(Line line) {
        var grants =
                isWhole(line) && needsSomebody(line) && Key.takes(line.keys().get(3), "GRANTED");
        return grants
                        && payouts(line).findAny().isPresent()
                        && roles(line).distinct().count() < 2
                ? "发放资金的决定须由不同岗位的两人先后同意（" + MONEY_LAW + "），请在初审、复核、审批中填写至少两个不同的岗位"
                : null;
    }

    /** No official refuses or takes away alone, also where the rule itself refuses. */
    @Nullable
    String adverse(Line line) {
        var adverse = isWhole(line)
                && needsSomebody(line)
                && (Key.takes(line.keys().get(3), "REFUSED")
                        || undoable.stream()
                                .anyMatch(item -> Key.takes(line.keys().get(1), item)));
        return adverse && roles(line).count() < 2 ? "不予办理对当事人不利，须由两人办理（" + PRACTICE + "），请在初审、复核、审批中填写至少两个岗位" : null;
    }

    /** Where the rule leaves the case to a person, there is one; else nobody could ever decide it. */
    @Nullable
    String judged(Line line) {
        var referred =
                isWhole(line) && needsSomebody(line) && Key.takes(line.keys().get(3), "REFERRED");
        return referred && roles(line).findAny().isEmpty()
                ? "规则认为需要人工判断（REFERRED）的，须由经办人员作出判断，没有人办理就作不出决定（" + PRACTICE + "），请在初审、复核、审批中填写至少一个岗位"
                : null;
    }

    private static boolean isWhole(Line line) {
        return line.keys().size() == 4;
    }

    private static boolean needsSomebody(Line line) {
        var kinds = line.keys().get(2);
        return kinds.isBlank()
                || kinds.startsWith("not")
                || !BoundaryValues.literals(kinds).allMatch(WITHOUT_ANYBODY::contains);
    }

    private Stream<Payout> payouts(Line line) {
        return items.stream()
                .filter(each -> Key.takes(line.keys().get(1), each.name().word()))
                .flatMap(each -> Stream.ofNullable(each.pays()));
    }

    private static Stream<String> roles(Line line) {
        return ReviewContracts.STEPS.stream()
                .filter(step -> line.row().has(step))
                .map(step -> line.row().text(step));
    }

    private static String unchecked(Payout pays) {
        var level = pays.secondChecker().replaceFirst("-.*", "").toUpperCase(Locale.ROOT);
        return pays.title() + "首次发放必须由 " + pays.secondChecker() + " 复核，请在复核或审批中保留这一岗位（层级 " + level + "）";
    }
}
