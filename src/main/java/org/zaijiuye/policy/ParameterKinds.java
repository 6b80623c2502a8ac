package org.zaijiuye.policy;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Contract.Line;

/** What the value of each parameter that the program reads may be (policy.md §12). */
final class ParameterKinds {

    static final Set<String> MONTHS_PROFILES = Set.of("NATIONAL", "SHANDONG_STEP", "STEP_B");

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");
    private static final List<String> FLAGS = List.of(
            "ur.gapRestart",
            "ui.eventMonthPayable",
            "ui.unclaimedAccumulates",
            "ui.residualNeedsInvoluntary",
            "ui.flexRegistrationStops",
            "ui.stop.imprisoned",
            "ui.extension.pensionContribution",
            "retire.ruleAtFirstApproval");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "ur.ageUpperRule", Set.of("PENSION_RECEIPT", "STATUTORY_RETIREMENT_AGE"),
            "ur.regDateRule", Set.of("SUBMIT_DATE", "DECISION_DATE"),
            "age.leapDayRule", Set.of("FEB_28", "MAR_01"),
            "ui.monthsProfile", MONTHS_PROFILES,
            "ui.firstMonth", Set.of("REG_MONTH", "NEXT_MONTH"),
            "sla.afterHours", Set.of("NEXT_WORKDAY", "SAME_DAY"));
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("ur.minAge", 60),
            Map.entry("ur.contactSla", 365),
            Map.entry("ur.reportMonths", 120),
            Map.entry("ur.warnMonths", 120),
            Map.entry("ur.noContactMonths", 120),
            Map.entry("ur.youthMaxAge", 60),
            Map.entry("ur.longTermMonths", 120),
            Map.entry("ui.minMonths", 120),
            Map.entry("ui.cap", 24),
            Map.entry("ui.payDay", 28),
            Map.entry("ui.extension.withinMonths", 120),
            Map.entry("ui.extension.maxMonths", 120),
            Map.entry("emp.backdateMonths", 120),
            Map.entry("dereg.verifyWd", 365),
            Map.entry("dereg.refusals", 100),
            Map.entry("dereg.refusalMonths", 120),
            Map.entry("supplement.days", 365),
            Map.entry("notice.days", 365),
            Map.entry("objection.days", 365),
            Map.entry("objection.noticeDays", 365),
            Map.entry("sla.remindPercent", 100),
            Map.entry("sla.supervisePercent", 100),
            Map.entry("sla.escalatePercent", 1000),
            Map.entry("document.maxMegabytes", 20),
            Map.entry("retention.refusedYears", 100),
            Map.entry("retention.recordYears", 100),
            Map.entry("retention.moneyYears", 100),
            Map.entry("retention.queryLogYears", 100),
            Map.entry("retention.noticeYears", 100));

    private static final Map<String, Column> KINDS = kinds();

    private ParameterKinds() {}

    static Set<String> names() {
        return KINDS.keySet();
    }

    /** What is wrong with the value of a row, or null. */
    static @Nullable String complaint(Line line) {
        return NAME.matcher(line.keys().get(0))
                .results()
                .map(name -> KINDS.get(name.group(1)))
                .filter(kind -> kind != null && !kind.accepts(line.row()))
                .map(kind -> "这个参数的取值应为" + kind.allowed())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Column> kinds() {
        var kinds = new HashMap<String, Column>();
        kinds.putAll(FLAGS.stream().collect(toMap(Function.identity(), name -> Column.flag("value", name))));
        WORDS.forEach((name, words) -> kinds.put(name, Column.oneOf("value", name, words)));
        MOST.forEach((name, most) -> kinds.put(name, Column.integer("value", name, 1, most)));
        kinds.put(
                "sla.closingTime", new Column("value", "sla.closingTime", "时:分，如 17:00", true, ParameterKinds::isTime));
        return Map.copyOf(kinds);
    }

    private static boolean isTime(PolicyRow row, String column) {
        try {
            return LocalTime.parse(row.text(column)).getSecond() == 0;
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
