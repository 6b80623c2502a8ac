package org.zaijiuye.policy;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.shared.ParameterDefinition;

/**
 * What the value of each parameter may be (policy.md §12): of those that general code reads, and of those that the items
 * name.
 */
final class ParameterKinds {

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");
    private static final List<ParameterDefinition> GENERAL = List.of(
            ParameterDefinition.flag("ur.gapRestart"),
            ParameterDefinition.flag("retire.ruleAtFirstApproval").thatPays(),
            ParameterDefinition.oneOf("sla.afterHours", Set.of("NEXT_WORKDAY", "SAME_DAY")),
            ParameterDefinition.number("ur.contactSla", 365),
            ParameterDefinition.number("ur.warnMonths", 120),
            ParameterDefinition.number("ur.noContactMonths", 120),
            ParameterDefinition.number("ur.handOverWd", 365),
            ParameterDefinition.number("contact.attempts", 20),
            ParameterDefinition.number("contact.channels", 4),
            ParameterDefinition.number("ur.longTermMonths", 120),
            ParameterDefinition.number("youth.ageFrom", 35),
            ParameterDefinition.number("youth.ageTo", 35),
            ParameterDefinition.number("tier.recommendations", 100),
            ParameterDefinition.number("tier.guidances", 100),
            ParameterDefinition.number("tier.days", 3650),
            ParameterDefinition.number("aid.rec", 100),
            ParameterDefinition.number("aid.guide", 100),
            ParameterDefinition.number("aid.policy", 100),
            ParameterDefinition.number("aid.planWd", 365),
            ParameterDefinition.number("aid.cycleDays", 3650),
            ParameterDefinition.number("aid.cycleMonths", 120),
            ParameterDefinition.number("aid.difficultCategories", 20),
            ParameterDefinition.number("aid.difficultMonths", 600),
            ParameterDefinition.number("aid.difficultGrade", 4),
            ParameterDefinition.number("ui.payDay", 28),
            ParameterDefinition.number("ui.extension.withinMonths", 120).thatPays(),
            ParameterDefinition.number("ui.extension.maxMonths", 120).thatPays(),
            ParameterDefinition.number("recovery.handleWd", 365),
            ParameterDefinition.number("recovery.repayDays", 3650),
            ParameterDefinition.number("recovery.maxInstalments", 120),
            ParameterDefinition.number("dereg.verifyWd", 365),
            ParameterDefinition.number("review.returnWd", 30),
            ParameterDefinition.number("supplement.days", 365),
            ParameterDefinition.number("notice.days", 365),
            ParameterDefinition.number("objection.days", 365),
            ParameterDefinition.number("objection.noticeDays", 365),
            ParameterDefinition.number("sla.remindPercent", 100),
            ParameterDefinition.number("sla.supervisePercent", 100),
            ParameterDefinition.number("sla.escalatePercent", 1000),
            ParameterDefinition.number("sla.greenPercent", 100),
            ParameterDefinition.number("document.maxMegabytes", 20),
            ParameterDefinition.number("evidence.validDays", 366),
            ParameterDefinition.number("retention.refusedYears", 100),
            ParameterDefinition.number("retention.recordYears", 100),
            ParameterDefinition.number("retention.moneyYears", 100),
            ParameterDefinition.number("retention.queryLogYears", 100),
            ParameterDefinition.number("retention.noticeYears", 100));

    private final Map<String, Column> kinds;
    private final Set<String> paying;

    ParameterKinds(List<ParameterDefinition> ofItems) {
        var columns = new HashMap<String, Column>();
        columns.put(
                "sla.closingTime", new Column("value", "sla.closingTime", "时:分，如 17:00", true, ParameterKinds::isTime));
        columns.put(
                "e1.officeOutsideCity",
                new Column("value", "e1.officeOutsideCity", "本市一个机构的代码，如 371002001", true, ParameterKinds::isOffice));
        columns.putAll(columns(ofItems));
        columns.putAll(columns(GENERAL));
        kinds = Map.copyOf(columns);
        paying = Stream.concat(ofItems.stream(), GENERAL.stream())
                .filter(ParameterDefinition::pays)
                .map(ParameterDefinition::name)
                .collect(toSet());
    }

    /** Those that decide who is paid or for how long. */
    Set<String> paying() {
        return paying;
    }

    Set<String> names() {
        return kinds.keySet();
    }

    /** What is wrong with the value of a row, or null. */
    @Nullable
    String complaint(Line line) {
        return NAME.matcher(line.keys().get(0))
                .results()
                .map(name -> kinds.get(name.group(1)))
                .filter(kind -> kind != null && !kind.accepts(line.row()))
                .map(kind -> "这个参数的取值应为" + kind.allowed())
                .findFirst()
                .orElse(null);
    }

    /** Several items may read one parameter. */
    private static Map<String, Column> columns(List<ParameterDefinition> definitions) {
        return definitions.stream()
                .distinct()
                .collect(toMap(ParameterDefinition::name, ParameterKinds::column, (one, same) -> one));
    }

    private static Column column(ParameterDefinition parameter) {
        return switch (parameter.kind()) {
            case FLAG -> Column.flag("value", parameter.name());
            case WORD -> Column.oneOf("value", parameter.name(), parameter.words());
            case NUMBER -> Column.integer("value", parameter.name(), 1, parameter.most());
        };
    }

    private static boolean isOffice(PolicyRow row, String column) {
        return row.text(column).matches("[0-9]{6,12}");
    }

    private static boolean isTime(PolicyRow row, String column) {
        try {
            return LocalTime.parse(row.text(column)).getSecond() == 0;
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
