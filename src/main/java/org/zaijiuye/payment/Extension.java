package org.zaijiuye.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Payment beyond exhaustion up to retirement (续发). The test is made on the first of each month after exhaustion; months
 * before it is met are not paid. At most twelve months follow from the test itself.
 */
final class Extension {

    private Extension() {}

    /**
     * Whether a month is paid by extension, as long as the person is still unemployed.
     *
     * @param lastMonth the last month of the exhausted entitlement
     * @param retirementDate the statutory one
     */
    static boolean covers(YearMonth lastMonth, LocalDate retirementDate, YearMonth month) {
        return month.isAfter(lastMonth)
                && lessThanOneYearLeft(retirementDate, month.atDay(1))
                && !month.isAfter(YearMonth.from(retirementDate));
    }

    /** All months of the extension if nothing else happens; empty if retirement is not later than exhaustion. */
    static List<YearMonth> months(YearMonth lastMonth, LocalDate retirementDate) {
        var end = YearMonth.from(retirementDate);
        return Stream.iterate(lastMonth.plusMonths(1), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .filter(month -> covers(lastMonth, retirementDate, month))
                .toList();
    }

    /** Exactly one year left is not less than one year (policy.md §1.4). */
    private static boolean lessThanOneYearLeft(LocalDate retirementDate, LocalDate on) {
        return on.isAfter(retirementDate.minusYears(1));
    }
}
