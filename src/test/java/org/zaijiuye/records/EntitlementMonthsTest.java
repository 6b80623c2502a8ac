package org.zaijiuye.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("待遇月份：发放、停发、剩余与追回")
class EntitlementMonthsTest {

    private static final EntitlementMonths EIGHTEEN = new EntitlementMonths(YearMonth.of(2026, 1), 18);

    @Test
    void months_are_consecutive_from_the_first() {
        var year = new EntitlementMonths(YearMonth.of(2026, 1), 12);

        assertThat(year.all()).hasSize(12).startsWith(YearMonth.of(2026, 1)).endsWith(YearMonth.of(2026, 12));
        assertThat(year.last()).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    void an_entitlement_has_at_least_one_month() {
        assertThatThrownBy(() -> new EntitlementMonths(YearMonth.of(2026, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} 就业，当月发放 {1} → 已发 {2}，剩余 {3}")
    @CsvSource({
        "2025-12-31, false, 0, 18",
        "2026-01-01, false, 0, 18",
        "2026-01-31, true, 1, 17",
        "2026-06-10, false, 5, 13",
        "2026-06-10, true, 6, 12",
        "2027-06-30, false, 17, 1",
        "2027-07-01, false, 18, 0",
        "2030-01-01, false, 18, 0"
    })
    void a_stop_leaves_the_months_from_the_event_month_on(LocalDate event, boolean payable, int paid, int residual) {
        var stop = EIGHTEEN.stop(event, payable);

        assertThat(EIGHTEEN.months() - stop.residual()).isEqualTo(paid);
        assertThat(stop.residual()).isEqualTo(residual);
    }

    @Test
    @DisplayName("场景A：2025-11起18个月，2026-06-10灵活就业 → 已发7个月，剩余11个月")
    void scenario_a_pays_seven_months_and_leaves_eleven() {
        var grant = new EntitlementMonths(YearMonth.of(2025, 11), 18);

        assertThat(grant.last()).isEqualTo(YearMonth.of(2027, 4));
        assertThat(grant.stop(LocalDate.of(2026, 6, 10), false))
                .isEqualTo(new EntitlementMonths.Stop(YearMonth.of(2026, 6), 11));
    }
}
