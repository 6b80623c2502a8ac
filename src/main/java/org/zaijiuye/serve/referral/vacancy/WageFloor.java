package org.zaijiuye.serve.referral.vacancy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.WorkType;

/**
 * The minimum wage of a place and day.
 *
 * @param monthly yuan a month; null for a place of which no minimum wage is known
 * @param hourly yuan an hour, for part-time work
 */
record WageFloor(@Nullable BigDecimal monthly, BigDecimal hourly) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final int CENT_DIGITS = 2;

    /** Whether the pay is not below it. */
    boolean isReachedBy(Vacancy post) {
        var least = of(post.workType());
        return least != null && pay(post).compareTo(least) >= 0;
    }

    private @Nullable BigDecimal of(WorkType type) {
        return type == WorkType.PART_TIME ? hourly : monthly;
    }

    /** Cents that a post must pay, in the unit of {@link #payInCents}; more than any post pays where nothing is known. */
    long cents(WorkType type) {
        var least = of(type);
        return least == null
                ? Long.MAX_VALUE
                : least.movePointRight(CENT_DIGITS)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact();
    }

    /** What a post pays at least: cents a month, of part-time work cents an hour. */
    static long payInCents(Vacancy post) {
        return pay(post).movePointRight(CENT_DIGITS).longValueExact();
    }

    /** What a post pays at least: yuan a month, of part-time work yuan an hour; what is a cent short is short. */
    static BigDecimal pay(Vacancy post) {
        var monthly = BigDecimal.valueOf(post.salaryMin());
        if (post.workType() != WorkType.PART_TIME) {
            return monthly;
        }
        var hoursOfAYear = WEEKS.multiply(BigDecimal.valueOf(Math.max(1, post.weeklyHours())));
        return monthly.multiply(MONTHS).divide(hoursOfAYear, CENT_DIGITS, RoundingMode.DOWN);
    }
}
