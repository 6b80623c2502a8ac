package org.zaijiuye.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaijiuye.calendar.StateCouncilSchedule.CALENDAR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("办理时限 · 暂停不计，剩余可说明")
class PausedTimeLimitTest {

    @ParameterizedTest(name = "暂停 {0} 至 {1} → 50% {2}，到期 {3}")
    @CsvSource({
        // two whole working days
        "2025-11-05T00:00, 2025-11-07T00:00, 2025-11-10T12:00, 2025-11-12T00:00",
        // over a weekend only working time is kept out
        "2025-11-07T12:00, 2025-11-10T12:00, 2025-11-06T12:00, 2025-11-11T00:00",
        // on a weekend nothing is
        "2025-11-08T00:00, 2025-11-10T00:00, 2025-11-06T12:00, 2025-11-08T00:00",
        // before the clock starts nothing is
        "2025-11-04T09:00, 2025-11-05T00:00, 2025-11-06T12:00, 2025-11-08T00:00",
        // after the half is used up only the rest moves
        "2025-11-06T12:00, 2025-11-06T18:00, 2025-11-06T12:00, 2025-11-10T06:00",
        "2025-11-06T11:59, 2025-11-06T12:00, 2025-11-06T12:01, 2025-11-10T00:01"
    })
    void pauses_move_what_is_left(LocalDateTime from, LocalDateTime to, LocalDateTime half, LocalDateTime end) {
        var limit = limit(LocalDate.of(2025, 11, 4), 3).pausedBy(List.of(new Pause(from, to)));

        assertThat(limit.share(50).at()).isEqualTo(half);
        assertThat(limit.share(100).at()).isEqualTo(end);
    }

    @Test
    void pauses_may_overlap_and_come_in_any_order() {
        var late = new Pause(LocalDateTime.parse("2025-11-06T08:00"), LocalDateTime.parse("2025-11-06T20:00"));
        var early = new Pause(LocalDateTime.parse("2025-11-05T12:00"), LocalDateTime.parse("2025-11-06T10:00"));
        var within = new Pause(LocalDateTime.parse("2025-11-06T09:00"), LocalDateTime.parse("2025-11-06T09:30"));
        var limit = limit(LocalDate.of(2025, 11, 4), 3).pausedBy(List.of(late, within, early));

        // 12 + 20 hours are kept out.
        assertThat(limit.share(100).at()).isEqualTo("2025-11-11T08:00");
        assertThat(limit.due().due()).isEqualTo("2025-11-11");
    }

    @Test
    void a_pause_into_a_missing_year_makes_the_date_provisional() {
        var pause = new Pause(LocalDateTime.parse("2026-12-29T00:00"), LocalDateTime.parse("2027-01-04T00:00"));
        var limit = limit(LocalDate.of(2026, 12, 28), 3);

        assertThat(limit.due()).isEqualTo(new TimeLimit.Due(LocalDate.of(2026, 12, 31), false));
        assertThat(limit.pausedBy(List.of(pause)).due()).isEqualTo(new TimeLimit.Due(LocalDate.of(2027, 1, 6), true));
    }

    @Test
    void progress_explains_what_ran_what_was_paused_and_what_is_left() {
        var pause = new Pause(LocalDateTime.parse("2025-11-06T12:00"), LocalDateTime.parse("2025-11-08T09:00"));
        var limit = limit(LocalDate.of(2025, 11, 4), 3).pausedBy(List.of(pause));

        var progress = limit.progress(LocalDateTime.parse("2025-11-10T06:30"));

        assertThat(progress.used()).isEqualTo(Duration.ofMinutes(42 * 60 + 30));
        assertThat(progress.paused()).isEqualTo(Duration.ofHours(36));
        assertThat(progress.remaining()).isEqualTo(Duration.ofMinutes(29 * 60 + 30));
        assertThat(progress.overdue()).isFalse();
        assertThat(progress.explanation()).isEqualTo("时限3个工作日，已用1个工作日18小时30分钟，暂停1个工作日12小时，剩余1个工作日5小时30分钟");
    }

    @ParameterizedTest(name = "{0} → 剩余 {1}，超期 {2}")
    @CsvSource({
        "2025-11-04T10:00, PT72H, false",
        "2025-11-05T00:00, PT72H, false",
        "2025-11-07T23:59, PT1M, false",
        "2025-11-08T00:00, PT0S, false",
        "2025-11-09T12:00, PT0S, false",
        "2025-11-10T00:01, PT-1M, true"
    })
    void overdue_begins_when_more_than_the_limit_has_run(LocalDateTime now, Duration remaining, boolean overdue) {
        var progress = limit(LocalDate.of(2025, 11, 4), 3).progress(now);

        assertThat(progress.remaining()).isEqualTo(remaining);
        assertThat(progress.overdue()).isEqualTo(overdue);
    }

    @Test
    void overdue_work_says_by_how_much() {
        var progress = limit(LocalDate.of(2025, 11, 4), 3).progress(LocalDateTime.parse("2025-11-11T02:00"));

        assertThat(progress.explanation()).isEqualTo("时限3个工作日，已用4个工作日2小时，暂停0个工作日，已超期1个工作日2小时");
    }

    @Test
    void a_pause_that_ends_before_it_begins_is_an_error() {
        var noon = LocalDateTime.parse("2025-11-04T12:00");

        assertThatThrownBy(() -> new Pause(noon, noon.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeLimit limit(LocalDate accepted, int workingDays) {
        return new TimeLimit(CALENDAR, AfterHours.NEXT_WORKDAY, accepted, workingDays);
    }
}
