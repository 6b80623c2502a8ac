package org.zaijiuye.register.benefit.pension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The woman of policy.md §5.2 retires on 2026-11-20; the fund pays from the month on whose first day less than a year is left. */
@DisplayName("代缴养老保险：距退休不足一年的月份")
class ContributionMonthsTest {

    @ParameterizedTest(name = "{0}，领金自{1}，退休{2} → {3}—{4}")
    @CsvSource({
        "2025-11-20, 2024-08, 2026-11-20,        ,        ", // exactly a year left is not less than a year
        "2025-11-21, 2024-08, 2026-11-20, 2025-12, 2026-11",
        "2026-11-20, 2024-08, 2026-11-20, 2025-12, 2026-11", // the day itself
        "2026-11-21, 2024-08, 2026-11-20,        ,        ", // retired
        "2026-03-01, 2026-02, 2026-11-20, 2026-02, 2026-11", // drawn for the first time within the year
        "2026-02-01, 2024-08, 2027-01-31, 2026-02, 2027-01", // the first day of a month counts itself
        "2025-03-01, 2024-08, 2026-02-28, 2025-03, 2026-02",
    })
    void months(LocalDate today, YearMonth first, LocalDate retirement, YearMonth from, YearMonth until) {
        var months = ContributionMonths.of(today, first, retirement, 12);
        if (from == null) {
            assertThat(months).isEmpty();
        } else {
            assertThat(months).contains(new ContributionMonths(from, until));
        }
    }
}
