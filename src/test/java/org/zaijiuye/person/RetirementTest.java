package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("法定退休年龄 · 《关于实施渐进式延迟法定退休年龄的决定》")
class RetirementTest {

    @ParameterizedTest(name = "{0} 出生 {1}：延迟 {2} 个月，{3} 岁 {4} 个月，{5} 退休")
    @CsvSource({
        "1964-12, M60, 0, 60, 0, 2024-12",
        "1965-01, M60, 1, 60, 1, 2025-02",
        "1965-04, M60, 1, 60, 1, 2025-05",
        "1965-05, M60, 2, 60, 2, 2025-07",
        "1966-11, M60, 6, 60, 6, 2027-05",
        "1970-06, M60, 17, 61, 5, 2031-11",
        "1976-08, M60, 35, 62, 11, 2039-07",
        "1976-09, M60, 36, 63, 0, 2039-09",
        "1980-01, M60, 36, 63, 0, 2043-01",
        "1969-12, F55, 0, 55, 0, 2024-12",
        "1970-01, F55, 1, 55, 1, 2025-02",
        "1976-03, F55, 19, 56, 7, 2032-10",
        "1981-08, F55, 35, 57, 11, 2039-07",
        "1981-09, F55, 36, 58, 0, 2039-09",
        "1974-12, F50, 0, 50, 0, 2024-12",
        "1975-01, F50, 1, 50, 1, 2025-02",
        "1975-02, F50, 1, 50, 1, 2025-03",
        "1975-03, F50, 2, 50, 2, 2025-05",
        "1976-03, F50, 8, 50, 8, 2026-11",
        "1984-10, F50, 59, 54, 11, 2039-09",
        "1984-11, F50, 60, 55, 0, 2039-11",
        "1990-01, F50, 60, 55, 0, 2045-01"
    })
    void follows_the_table(YearMonth born, RetirementGroup group, int delay, int years, int months, YearMonth retires) {
        for (var day : new int[] {1, 10, 28}) {
            var retirement = Retirement.of(born.atDay(day), group, RetirementRule.DELAYED);

            assertThat(retirement.delayMonths()).isEqualTo(delay);
            assertThat(retirement.date()).isEqualTo(retires.atDay(day));
            assertThat(born.plusYears(years).plusMonths(months)).isEqualTo(retires);
        }
    }

    @ParameterizedTest(name = "{0} 出生 {1} → {2}")
    @CsvSource({
        "1970-06-10, M60, 2031-11-10",
        "1984-03-12, F55, 2042-03-12",
        "1969-10-01, M60, 2031-01-01",
        "1965-01-31, M60, 2025-02-28",
        "1966-12-31, M60, 2027-06-30",
        "1976-02-29, F50, 2026-09-29",
        "1968-02-29, F55, 2023-02-28"
    })
    void keeps_the_day_or_clips_it_to_the_end_of_the_month(LocalDate born, RetirementGroup group, LocalDate retires) {
        assertThat(Retirement.of(born, group, RetirementRule.DELAYED).date()).isEqualTo(retires);
    }

    @ParameterizedTest(name = "{0}：原 {1} 岁，每 {2} 个月延迟 1 个月，至 {3} 岁")
    @CsvSource({"M60, 60, 4, 63", "F55, 55, 4, 58", "F50, 50, 2, 55"})
    void the_monthly_schedule_grows_step_by_step_until_the_target(
            RetirementGroup group, int originalAge, int monthsPerStep, int targetAge) {
        var born = YearMonth.of(2025 - originalAge, 1);
        var age = originalAge * 12;
        var stayed = 0;
        while (stayed < 60) {
            // A new step: one month more for each month of this step, unless the target is reached.
            age = Math.min(age + 1, targetAge * 12);
            for (var month = 0; month < monthsPerStep; month++) {
                var retirement = Retirement.of(born.atDay(15), group, RetirementRule.DELAYED);
                assertThat(retirement.date())
                        .as("born " + born)
                        .isEqualTo(born.plusMonths(age).atDay(15));
                assertThat(retirement.delayMonths()).as("born " + born).isEqualTo(age - originalAge * 12);
                stayed += age == targetAge * 12 ? 1 : 0;
                born = born.plusMonths(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"M60, 1976-08, 1976-09", "F55, 1981-08, 1981-09", "F50, 1984-10, 1984-11"})
    void the_target_is_reached_by_these_birth_months_and_never_exceeded(
            RetirementGroup group, YearMonth lastBelow, YearMonth firstAt) {
        var target =
                Retirement.of(firstAt.atDay(1), group, RetirementRule.DELAYED).delayMonths();

        assertThat(Retirement.of(lastBelow.atDay(1), group, RetirementRule.DELAYED)
                        .delayMonths())
                .isEqualTo(target - 1);
        assertThat(Retirement.of(LocalDate.of(2030, 1, 1), group, RetirementRule.DELAYED)
                        .delayMonths())
                .isEqualTo(target);
    }

    @ParameterizedTest(name = "{0}：不足5年 {1}")
    @CsvSource({"2026-11-09, false", "2026-11-10, false", "2026-11-11, true", "2031-11-10, true"})
    void exactly_five_years_left_is_not_less_than_five(LocalDate on, boolean less) {
        var retirement = Retirement.of(LocalDate.of(1970, 6, 10), RetirementGroup.M60, RetirementRule.DELAYED);

        assertThat(retirement.lessThanYears(5, on)).isEqualTo(less);
    }

    @ParameterizedTest(name = "{0}：不足1年 {1}，已到龄 {2}")
    @CsvSource({
        "2030-11-10, false, false",
        "2030-11-11, true, false",
        "2031-11-09, true, false",
        "2031-11-10, true, true"
    })
    void one_year_and_the_date_itself_are_judged_to_the_day(LocalDate on, boolean less, boolean reached) {
        var retirement = Retirement.of(LocalDate.of(1970, 6, 10), RetirementGroup.M60, RetirementRule.DELAYED);

        assertThat(retirement.lessThanYears(1, on)).isEqualTo(less);
        assertThat(retirement.reached(on)).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0} 首次核准适用 {1}：{2} 退休，不足5年 {3}")
    @CsvSource({
        "2024-12-01, ORIGINAL, 2029-10-01, true",
        "2024-12-31, ORIGINAL, 2029-10-01, true",
        "2025-01-01, DELAYED, 2031-01-01, false",
        "2025-12-01, DELAYED, 2031-01-01, false",
        "2026-01-01, DELAYED, 2031-01-01, false",
        "2026-01-02, DELAYED, 2031-01-01, true"
    })
    void the_five_year_test_uses_the_rule_of_the_first_approval(
            LocalDate approved, RetirementRule rule, LocalDate retires, boolean less) {
        var retirement =
                Retirement.of(LocalDate.of(1969, 10, 1), RetirementGroup.M60, RetirementRule.inForceOn(approved));

        assertThat(RetirementRule.inForceOn(approved)).isEqualTo(rule);
        assertThat(retirement.date()).isEqualTo(retires);
        assertThat(retirement.lessThanYears(5, approved)).isEqualTo(less);
    }

    @Test
    void the_original_rule_knows_no_delay() {
        for (var group : RetirementGroup.values()) {
            assertThat(Retirement.of(LocalDate.of(1990, 1, 31), group, RetirementRule.ORIGINAL)
                            .delayMonths())
                    .isZero();
        }
    }
}
