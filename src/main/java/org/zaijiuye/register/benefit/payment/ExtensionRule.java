package org.zaijiuye.register.benefit.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Payment beyond exhaustion up to retirement (续发). The test is made on the first of each month after exhaustion; months
 * before it is met are not paid.
 *
 * @param withinMonths {@code ui.extension.withinMonths}: less than this is left to retirement when the test is met
 * @param maxMonths {@code ui.extension.maxMonths}: most months that follow from it
 */
record ExtensionRule(int withinMonths, int maxMonths) {

    /**
     * The months that are paid by extension as long as the person stays unemployed; empty if retirement is not later
     * than exhaustion.
     *
     * @param lastMonth the last month of the exhausted entitlement
     * @param retirementDate the statutory one
     */
    List<YearMonth> months(YearMonth lastMonth, LocalDate retirementDate) {
        var end = YearMonth.from(retirementDate);
        return Stream.iterate(lastMonth.plusMonths(1), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .filter(month -> near(retirementDate, month.atDay(1)))
                .limit(maxMonths)
                .toList();
    }

    /** Exactly one year left is not less than one year (policy.md §1.4). */
    private boolean near(LocalDate retirementDate, LocalDate on) {
        return on.isAfter(retirementDate.minusMonths(withinMonths));
    }
}
