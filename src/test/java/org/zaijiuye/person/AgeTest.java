package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("周岁 · 生日当日即满")
class AgeTest {

    @ParameterizedTest(name = "{0} 出生，{1} 为 {2} 周岁")
    @CsvSource({
        "2009-11-21, 2025-11-20, 15",
        "2009-11-21, 2025-11-21, 16",
        "2009-11-22, 2025-11-21, 15",
        "2009-11-22, 2025-11-22, 16",
        "1984-03-12, 2025-11-26, 41",
        "2025-11-04, 2025-11-04, 0",
        "2024-12-31, 2025-01-01, 0"
    })
    void counts_full_years(LocalDate birth, LocalDate on, int years) {
        for (var rule : LeapDayRule.values()) {
            assertThat(Age.years(birth, on, rule)).isEqualTo(years);
            assertThat(Age.reached(birth, years, on, rule)).isTrue();
            assertThat(Age.reached(birth, years + 1, on, rule)).isFalse();
        }
    }

    @ParameterizedTest(name = "2004-02-29 出生，{0}，{1}：{2} 周岁")
    @CsvSource({
        "2020-02-28, FEB_28, 15",
        "2020-02-29, FEB_28, 16",
        "2020-02-28, MAR_01, 15",
        "2020-02-29, MAR_01, 16",
        "2025-02-27, FEB_28, 20",
        "2025-02-28, FEB_28, 21",
        "2025-02-28, MAR_01, 20",
        "2025-03-01, MAR_01, 21"
    })
    void a_leap_day_birthday_follows_the_rule(LocalDate on, LeapDayRule rule, int years) {
        var birth = LocalDate.of(2004, 2, 29);

        assertThat(Age.years(birth, on, rule)).isEqualTo(years);
        assertThat(Age.reached(birth, years, on, rule)).isTrue();
        assertThat(Age.reached(birth, years + 1, on, rule)).isFalse();
    }

    @Test
    void the_birthday_is_the_first_day_of_the_age() {
        var leapDay = LocalDate.of(2004, 2, 29);

        assertThat(Age.birthday(leapDay, 16, LeapDayRule.MAR_01)).isEqualTo("2020-02-29");
        assertThat(Age.birthday(leapDay, 21, LeapDayRule.FEB_28)).isEqualTo("2025-02-28");
        assertThat(Age.birthday(leapDay, 21, LeapDayRule.MAR_01)).isEqualTo("2025-03-01");
        assertThat(Age.birthday(LocalDate.of(2003, 2, 28), 21, LeapDayRule.MAR_01))
                .isEqualTo("2024-02-28");
    }

    @Test
    void nobody_has_an_age_before_birth() {
        var birth = LocalDate.of(2025, 11, 4);

        assertThat(Age.reached(birth, 0, birth.minusDays(1), LeapDayRule.FEB_28))
                .isFalse();
        assertThatThrownBy(() -> Age.years(birth, birth.minusDays(1), LeapDayRule.FEB_28))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
