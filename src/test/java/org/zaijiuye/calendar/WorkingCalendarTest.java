package org.zaijiuye.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaijiuye.calendar.StateCouncilSchedule.CALENDAR;
import static org.zaijiuye.calendar.StateCouncilSchedule.YEAR_2025;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工作日历 · 国务院办公厅节假日安排")
class WorkingCalendarTest {

    @ParameterizedTest(name = "{0} 至 {1} 放假，前后一天上班")
    @CsvSource({
        "2025-01-01, 2025-01-01",
        "2025-01-28, 2025-02-04",
        "2025-04-04, 2025-04-06",
        "2025-05-01, 2025-05-05",
        "2025-05-31, 2025-06-02",
        "2025-10-01, 2025-10-08",
        "2026-01-01, 2026-01-03",
        "2026-02-15, 2026-02-23",
        "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05",
        "2026-06-19, 2026-06-21",
        "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07"
    })
    void holidays_are_off_and_the_days_around_them_are_not(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(CALENDAR::isWorkingDay);
        assertThat(CALENDAR.isWorkingDay(first.minusDays(1))).isTrue();
        assertThat(CALENDAR.isWorkingDay(last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10"
            })
    @DisplayName("调休的周末是工作日")
    void weekend_days_made_up_are_worked(LocalDate day) {
        assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void the_years_have_as_many_working_days_as_published(int year, int workingDays) {
        var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));

        assertThat(days.filter(CALENDAR::isWorkingDay)).hasSize(workingDays);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-07, true", "2025-11-08, false", "2025-11-09, false", "2025-11-10, true"})
    void an_ordinary_week_ends_on_friday(LocalDate day, boolean works) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(works);
    }

    @Test
    void a_missing_year_is_worked_monday_to_friday_and_named() {
        assertThat(CALENDAR.knows(2026)).isTrue();
        assertThat(CALENDAR.knows(2027)).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
        assertThat(CALENDAR.missingYears(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(CALENDAR.missingYears(LocalDate.of(2026, 12, 31), LocalDate.of(2028, 1, 1)))
                .containsExactly(2027, 2028);
    }

    @Test
    void finds_the_working_day_from_a_day_on() {
        assertThat(CALENDAR.workingDayFrom(LocalDate.of(2025, 9, 30))).isEqualTo("2025-09-30");
        assertThat(CALENDAR.workingDayFrom(LocalDate.of(2025, 10, 1))).isEqualTo("2025-10-09");
    }

    @Test
    void counts_working_days_after_a_day() {
        assertThat(CALENDAR.workingDaysAfter(LocalDate.of(2025, 11, 5), 5)).isEqualTo("2025-11-12");
        assertThat(CALENDAR.workingDaysAfter(LocalDate.of(2025, 9, 30), 1)).isEqualTo("2025-10-09");
        assertThat(CALENDAR.workingDaysAfter(LocalDate.of(2025, 10, 1), 0)).isEqualTo("2025-10-01");
    }

    @Test
    void a_contradictory_table_is_refused() {
        var saturday = LocalDate.of(2025, 10, 11);
        var monday = LocalDate.of(2025, 10, 13);

        assertThatThrownBy(() -> new CalendarYear(2026, Set.of(monday), Set.of(), "test"))
                .hasMessageContaining("不在2026年");
        assertThatThrownBy(() -> new CalendarYear(2025, Set.of(saturday), Set.of(saturday), "test"))
                .hasMessageContaining("既是放假日又是调休上班日");
        assertThatThrownBy(() -> new CalendarYear(2025, Set.of(), Set.of(monday), "test"))
                .hasMessageContaining("不是周末");
        assertThatThrownBy(() -> new WorkingCalendar(List.of(YEAR_2025, YEAR_2025)))
                .isInstanceOf(IllegalStateException.class);
    }
}
