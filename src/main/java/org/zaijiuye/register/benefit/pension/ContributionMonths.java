package org.zaijiuye.register.benefit.pension;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The months whose pension contribution the fund bears, both included: those on whose first day less than a year is left to
 * retirement, up to the month of retirement (policy.md §5.2; the same test as for the benefit's extension).
 */
record ContributionMonths(YearMonth from, YearMonth until) {

    /**
     * Empty as long as a year or more is left, and after retirement.
     *
     * @param today when it is asked
     * @param first the first month of the benefit: none before it
     * @param retirement the statutory date
     * @param withinMonths {@code ui.extension.withinMonths}: less than this is left
     */
    static Optional<ContributionMonths> of(LocalDate today, YearMonth first, LocalDate retirement, int withinMonths) {
        var last = retirement.minusMonths(withinMonths);
        if (!today.isAfter(last) || today.isAfter(retirement)) {
            return Optional.empty();
        }
        var from = YearMonth.from(last.plusDays(1));
        var begin = from.atDay(1).isAfter(last) ? from : from.plusMonths(1);
        return Optional.of(new ContributionMonths(begin.isBefore(first) ? first : begin, YearMonth.from(retirement)));
    }
}
