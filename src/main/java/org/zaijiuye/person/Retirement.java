package org.zaijiuye.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The statutory retirement of a person (《关于实施渐进式延迟法定退休年龄的决定》). Pensions may start earlier or later by
 * choice, so whether somebody draws one is a question of its own.
 *
 * @param date the statutory retirement date
 * @param delayMonths how many months later than under the original rule, 0 to 60
 */
public record Retirement(LocalDate date, int delayMonths) {

    private static final YearMonth DELAY_BEGINS = YearMonth.of(2025, 1);

    public static Retirement of(LocalDate birth, RetirementGroup group, RetirementRule rule) {
        var delay = rule == RetirementRule.ORIGINAL ? 0 : delay(birth, group);
        // In one step: two steps would clip the day twice at the ends of short months.
        return new Retirement(birth.plusMonths(12L * group.originalAge() + delay), delay);
    }

    /**
     * Whether less than that many years are left on a day (不足 n 年). Exactly n years left is not less; at and after
     * the retirement date it is true.
     */
    public boolean lessThanYears(int years, LocalDate on) {
        return on.isAfter(date.minusYears(years));
    }

    /** Whether the retirement date has come. */
    public boolean reached(LocalDate on) {
        return !on.isBefore(date);
    }

    private static int delay(LocalDate birth, RetirementGroup group) {
        var originalMonth = YearMonth.from(birth).plusYears(group.originalAge());
        var monthsSinceStart = DELAY_BEGINS.until(originalMonth, ChronoUnit.MONTHS);
        if (monthsSinceStart < 0) {
            return 0;
        }
        return (int) Math.min(group.maximumDelay(), monthsSinceStart / group.monthsPerStep() + 1);
    }
}
