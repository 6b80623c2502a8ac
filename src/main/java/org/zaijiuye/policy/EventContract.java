package org.zaijiuye.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.policy.Contract.RowRule;

/** The contract of the table that says who may report what about a person, and with which effect. */
final class EventContract {

    /** Facts that end a registration. */
    private static final Set<String> EXITS = Set.of(
            "EmploymentStarted",
            "BusinessStarted",
            "PensionStarted",
            "AbilityLost",
            "Enrolled",
            "Enlisted",
            "Emigrated",
            "Imprisoned",
            "ContactLost",
            "PersonDied");

    private static final Set<String> OTHERS =
            Set.of("EmploymentEnded", "ContactMade", "BenefitRepaid", "AccountChanged");

    static final Set<String> TYPES =
            Set.copyOf(Stream.of(EXITS, OTHERS).flatMap(Set::stream).toList());

    private EventContract() {}

    static Contract sources() {
        return Contract.unique(
                        List.of(Key.oneOf("type", "事件", TYPES), Key.code("reporter", "报告方")),
                        List.of(Column.oneOf(
                                "effect", "效力", Set.of("CONCLUDE", "DRAFT", "VERIFY", "RECORD", "REJECT"))))
                .rule(new RowRule("effect", EventContract::complaint));
    }

    /** Nobody is deregistered on data alone but for a death, and that only on the word of the population register. */
    private static @Nullable String complaint(Line line) {
        var types = line.keys().get(0);
        var effect = line.row().text("effect");
        if (effect.equals("CONCLUDE")
                && !(types.equals("\"PersonDied\"") && line.keys().get(1).equals("\"PSB\""))) {
            return "CONCLUDE（不经告知直接办结）只适用于公安机关（PSB）报告的死亡（PersonDied），其他事件请用 DRAFT 或者 VERIFY";
        }
        if (effect.equals("RECORD") && (types.isBlank() || names(types, EXITS))) {
            return "注销事由不能只改记录，请用 DRAFT、VERIFY 或者 REJECT";
        }
        if (Set.of("DRAFT", "VERIFY").contains(effect) && (types.isBlank() || names(types, OTHERS))) {
            return "这一事件不是注销事由，请用 RECORD 或者 REJECT";
        }
        return null;
    }

    private static boolean names(String cell, Set<String> types) {
        return cell.startsWith("not") || BoundaryValues.literals(cell).anyMatch(types::contains);
    }
}
