package org.zaijiuye.register.benefit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.Retirement;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.RetirementRule;

@DisplayName("续发至法定退休年龄 · 人社部发〔2020〕40号")
class ExtensionRuleTest {

    private static final ExtensionRule IN_FORCE = new ExtensionRule(12, 12);

    @Test
    void the_months_are_those_of_the_table() {
        var lastMonth = YearMonth.of(2025, 6);
        var retirement = LocalDate.of(2026, 11, 20);

        assertThat(new ExtensionRule(6, 12).months(lastMonth, retirement))
                .hasSize(6)
                .startsWith(YearMonth.of(2026, 6));
        assertThat(new ExtensionRule(12, 5).months(lastMonth, retirement))
                .hasSize(5)
                .startsWith(YearMonth.of(2025, 12));
    }

    @Test
    @DisplayName("F50 生于1976-03-20：18个月至2026-01止 → 续发2026-02至2026-11")
    void the_example_of_the_catalogue() {
        var retirement = Retirement.of(LocalDate.of(1976, 3, 20), RetirementGroup.F50, RetirementRule.DELAYED)
                .date();

        assertThat(retirement).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(IN_FORCE.months(YearMonth.of(2026, 1), retirement))
                .hasSize(10)
                .startsWith(YearMonth.of(2026, 2))
                .endsWith(YearMonth.of(2026, 11));
    }

    @ParameterizedTest(name = "退休 {0}，期满 {1} → 首月 {2}，共 {3} 个月")
    @CsvSource({
        "2026-11-20, 2025-06, 2025-12, 12",
        "2026-11-01, 2025-06, 2025-12, 12",
        "2026-11-02, 2025-06, 2025-12, 12",
        "2026-10-31, 2025-06, 2025-11, 12",
        "2026-11-20, 2025-11, 2025-12, 12",
        "2026-11-20, 2025-12, 2026-01, 11",
        "2026-11-20, 2026-10, 2026-11, 1"
    })
    void starts_when_less_than_a_year_is_left_and_never_exceeds_twelve(
            LocalDate retirement, YearMonth exhausted, YearMonth first, int count) {
        assertThat(IN_FORCE.months(exhausted, retirement)).hasSize(count).startsWith(first);
    }

    @Test
    void exactly_one_year_left_on_the_first_is_not_less() {
        var retirement = LocalDate.of(2026, 11, 1);
        var november = YearMonth.of(2025, 11);

        assertThat(IN_FORCE.months(YearMonth.of(2025, 6), retirement)).doesNotContain(november);
        assertThat(IN_FORCE.months(YearMonth.of(2025, 6), retirement.minusDays(1)))
                .startsWith(november);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 2026-11-20", "2027-01, 2026-11-20"})
    void nothing_follows_once_the_retirement_month_is_paid(YearMonth exhausted, LocalDate retirement) {
        assertThat(IN_FORCE.months(exhausted, retirement)).isEmpty();
    }

    @Test
    void months_of_the_entitlement_itself_are_no_extension() {
        assertThat(IN_FORCE.months(YearMonth.of(2026, 1), LocalDate.of(2026, 11, 20)))
                .doesNotContain(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    }
}
