package org.zaijiuye.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaijiuye.calendar.StateCouncilSchedule.CALENDAR;
import static org.zaijiuye.calendar.StateCouncilSchedule.YEAR_2025;
import static org.zaijiuye.calendar.StateCouncilSchedule.YEAR_2026;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("办理时限 · 受理次日起算（《民法典》第二百零一条、第二百零三条）")
class TimeLimitTest {

    @ParameterizedTest(name = "{0} 受理，{1} 个工作日 → {2}")
    @CsvSource({
        "2025-09-30, 1, 2025-10-09",
        "2025-09-30, 2, 2025-10-10",
        "2025-09-30, 3, 2025-10-11",
        "2025-09-30, 4, 2025-10-13",
        "2025-11-04, 0, 2025-11-04",
        "2025-11-04, 3, 2025-11-07",
        "2025-11-04, 4, 2025-11-10",
        "2025-11-05, 5, 2025-11-12",
        "2025-12-31, 1, 2026-01-04",
        "2026-02-13, 2, 2026-02-24"
    })
    void ends_with_the_nth_working_day_after_acceptance(LocalDate accepted, int workingDays, LocalDate due) {
        assertThat(limit(accepted, workingDays).due()).isEqualTo(new TimeLimit.Due(due, false));
    }

    @ParameterizedTest(name = "{0}：受理日 {1}，3 个工作日 → {2}")
    @CsvSource({
        "2025-11-07, NEXT_WORKDAY, 2025-11-07, 2025-11-12",
        "2025-11-08, NEXT_WORKDAY, 2025-11-10, 2025-11-13",
        "2025-11-09, NEXT_WORKDAY, 2025-11-10, 2025-11-13",
        "2025-11-10, NEXT_WORKDAY, 2025-11-10, 2025-11-13",
        "2025-10-11, NEXT_WORKDAY, 2025-10-11, 2025-10-15",
        "2025-10-01, NEXT_WORKDAY, 2025-10-09, 2025-10-13",
        "2025-11-08, SAME_DAY, 2025-11-08, 2025-11-12",
        "2025-10-01, SAME_DAY, 2025-10-01, 2025-10-11"
    })
    void acceptance_on_a_day_off_counts_from_the_next_working_day(
            LocalDate accepted, AfterHours rule, LocalDate dayOfAcceptance, LocalDate due) {
        var limit = new TimeLimit(CALENDAR, rule, accepted, 3);

        assertThat(limit.dayOfAcceptance()).isEqualTo(dayOfAcceptance);
        assertThat(limit.due().due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} 到达 → {2}")
    @CsvSource({
        "2025-11-04T17:00:00, NEXT_WORKDAY, 2025-11-04",
        "2025-11-04T17:00:01, NEXT_WORKDAY, 2025-11-05",
        "2025-11-04T17:00:01, SAME_DAY, 2025-11-04",
        "2025-11-07T17:00:01, NEXT_WORKDAY, 2025-11-10",
        "2025-11-08T09:00:00, NEXT_WORKDAY, 2025-11-10"
    })
    void what_comes_after_closing_time_is_accepted_on_the_next_working_day(
            LocalDateTime arrival, AfterHours rule, LocalDate dayOfAcceptance) {
        var accepted = TimeLimit.acceptedOn(arrival, LocalTime.of(17, 0), rule);

        assertThat(new TimeLimit(CALENDAR, rule, accepted, 3).dayOfAcceptance()).isEqualTo(dayOfAcceptance);
    }

    @ParameterizedTest(name = "{1} % → {2}")
    @CsvSource({
        "2025-11-04, 0, 2025-11-05T00:00",
        "2025-11-04, 50, 2025-11-06T12:00",
        "2025-11-04, 80, 2025-11-07T09:36",
        "2025-11-04, 100, 2025-11-08T00:00",
        "2025-09-30, 50, 2025-10-10T12:00",
        "2025-09-30, 80, 2025-10-11T09:36",
        "2025-09-30, 100, 2025-10-12T00:00",
        "2025-11-06, 50, 2025-11-10T12:00"
    })
    void a_share_is_that_part_of_the_hours_of_the_working_days(LocalDate accepted, int percent, LocalDateTime at) {
        assertThat(limit(accepted, 3).share(percent)).isEqualTo(new TimeLimit.Moment(at, false));
    }

    @Test
    void a_share_of_whole_days_ends_with_the_day_and_not_with_the_next_working_one() {
        // Accepted on a Thursday, half of two days is the end of Friday: the weekend brings nothing.
        assertThat(limit(LocalDate.of(2025, 11, 6), 2).share(50).at()).isEqualTo("2025-11-08T00:00");
    }

    @Test
    void a_limit_into_a_missing_year_is_provisional_until_the_table_is_loaded() {
        var withoutTable = new WorkingCalendar(List.of(YEAR_2025));
        var accepted = LocalDate.of(2025, 12, 30);
        var before = new TimeLimit(withoutTable, AfterHours.NEXT_WORKDAY, accepted, 2);
        var after = new TimeLimit(CALENDAR, AfterHours.NEXT_WORKDAY, accepted, 2);

        assertThat(before.due()).isEqualTo(new TimeLimit.Due(LocalDate.of(2026, 1, 1), true));
        assertThat(after.due()).isEqualTo(new TimeLimit.Due(LocalDate.of(2026, 1, 4), false));
    }

    @Test
    void only_what_lies_in_the_missing_year_is_provisional() {
        var withoutTable = new WorkingCalendar(List.of(YEAR_2025));
        var lastDays = new TimeLimit(withoutTable, AfterHours.NEXT_WORKDAY, LocalDate.of(2025, 12, 29), 2);
        var beyond = new TimeLimit(withoutTable, AfterHours.NEXT_WORKDAY, LocalDate.of(2025, 12, 29), 4);

        // 31 December is the last certain day, though it ends at 00:00 of the missing year.
        assertThat(lastDays.due()).isEqualTo(new TimeLimit.Due(LocalDate.of(2025, 12, 31), false));
        assertThat(beyond.share(50)).isEqualTo(new TimeLimit.Moment(LocalDateTime.parse("2026-01-01T00:00"), false));
        assertThat(beyond.share(51).provisional()).isTrue();
        assertThat(beyond.due().provisional()).isTrue();
    }

    @Test
    void acceptance_in_a_missing_year_is_provisional_even_if_the_end_is_certain() {
        var without2025 = new WorkingCalendar(List.of(YEAR_2026));

        assertThat(new TimeLimit(without2025, AfterHours.NEXT_WORKDAY, LocalDate.of(2025, 12, 31), 3).due())
                .isEqualTo(new TimeLimit.Due(LocalDate.of(2026, 1, 6), true));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, TimeLimit.MAXIMUM + 1})
    void an_impossible_limit_is_an_error(int workingDays) {
        assertThatThrownBy(() -> limit(LocalDate.of(2025, 11, 4), workingDays))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeLimit limit(LocalDate accepted, int workingDays) {
        return new TimeLimit(CALENDAR, AfterHours.NEXT_WORKDAY, accepted, workingDays);
    }
}
