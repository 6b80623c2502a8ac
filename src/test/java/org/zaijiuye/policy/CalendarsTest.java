package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.calendar.AfterHours;
import org.zaijiuye.calendar.TimeLimit;

@DisplayName("国务院办公厅节假日安排：2025年、2026年")
class CalendarsTest {

    private static final List<String> OFF_ON_WEEKDAYS_2025 =
            List.of("01-01", "01-28/02-04", "04-04", "05-01/05-05", "06-02", "10-01/10-08");
    private static final List<String> OFF_ON_WEEKDAYS_2026 =
            List.of("01-01/01-02", "02-16/02-23", "04-06", "05-01/05-05", "06-19", "09-25", "10-01/10-07");
    private static final List<String> WORKED_2025 = List.of("01-26", "02-08", "04-27", "09-28", "10-11");
    private static final List<String> WORKED_2026 = List.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10");

    private static PolicyEngine tables;

    @BeforeAll
    static void start() {
        tables = PolicyEngine.running();
    }

    @AfterEach
    void withdraw() {
        tables.withdrawChanges();
    }

    @Test
    void days_off_and_make_up_days_of_2025_are_those_of_the_notice() {
        assertYear(2025, OFF_ON_WEEKDAYS_2025, WORKED_2025);
    }

    @Test
    void days_off_and_make_up_days_of_2026_are_those_of_the_notice() {
        assertYear(2026, OFF_ON_WEEKDAYS_2026, WORKED_2026);
    }

    @Test
    void three_working_days_after_acceptance_before_the_national_holiday_end_on_the_make_up_saturday() {
        var limit = new TimeLimit(tables.calendars.current(), AfterHours.NEXT_WORKDAY, LocalDate.of(2025, 9, 30), 3);
        assertThat(limit.due()).isEqualTo(new TimeLimit.Due(LocalDate.of(2025, 10, 11), false));
    }

    @Test
    void a_year_that_is_not_loaded_is_known_as_missing_until_its_table_is_deployed() {
        assertThat(tables.calendars.current().knows(2027)).isFalse();

        tables.deploy("HolidayCalendar", withOneRowOf2027());

        assertThat(tables.calendars.current().knows(2027)).isTrue();
        assertThat(tables.calendars.current().isWorkingDay(LocalDate.of(2027, 10, 1)))
                .isFalse();
    }

    @Test
    void is_built_once_per_version() {
        assertThat(tables.calendars.current()).isSameAs(tables.calendars.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2027-01-01", "十月一日"})
    void a_row_that_is_no_day_of_its_year_is_an_error_in_chinese(String wrong) {
        tables.deploy("HolidayCalendar", PolicyEngine.xml("HolidayCalendar").replace("2026-01-03", wrong));

        assertThatThrownBy(tables.calendars::current)
                .isInstanceOf(PolicyGapException.class)
                .hasMessageContaining("HolidayCalendar")
                .hasMessageContaining("日期或类型有误");
    }

    @Test
    void a_misspelt_kind_is_an_error_and_never_an_ignored_row() {
        tables.deploy(
                "HolidayCalendar",
                PolicyEngine.xml("HolidayCalendar").replace("<text>\"HOLIDAY\"</text>", "<text>\"HOLDAY\"</text>"));

        assertThatThrownBy(tables.calendars::current)
                .isInstanceOf(PolicyGapException.class)
                .hasMessageContaining("HOLDAY");
    }

    private static String withOneRowOf2027() {
        var xml = PolicyEngine.xml("HolidayCalendar");
        var from = xml.indexOf("<rule id=\"Row_Year2026Holiday1001\"");
        var row = xml.substring(from, xml.indexOf("</rule>", from) + "</rule>".length());
        return xml.replace(row, row + row.replace("2026", "2027"));
    }

    private static void assertYear(int year, List<String> offOnWeekdays, List<String> worked) {
        var calendar = tables.calendars.current();
        var first = LocalDate.of(year, 1, 1);
        var deviations = first.datesUntil(first.plusYears(1))
                .filter(day -> calendar.isWorkingDay(day) == isWeekend(day))
                .toList();
        assertThat(deviations).containsExactlyElementsOf(expected(year, offOnWeekdays, worked));
    }

    private static List<LocalDate> expected(int year, List<String> offOnWeekdays, List<String> worked) {
        var expected = new TreeSet<LocalDate>();
        for (var period : offOnWeekdays) {
            days(year, period).filter(day -> !isWeekend(day)).forEach(expected::add);
        }
        worked.forEach(day -> days(year, day).forEach(expected::add));
        return List.copyOf(expected);
    }

    private static Stream<LocalDate> days(int year, String period) {
        var ends = period.split("/", -1);
        var last = LocalDate.parse(year + "-" + ends[ends.length - 1]);
        return LocalDate.parse(year + "-" + ends[0]).datesUntil(last.plusDays(1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
