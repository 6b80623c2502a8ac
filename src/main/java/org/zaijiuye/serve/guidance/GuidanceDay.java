package org.zaijiuye.serve.guidance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.zaijiuye.calendar.WorkingCalendar;

/**
 * Whether one-to-one guidance is given on a day: on Tuesdays and Thursdays that are working days (威人社字〔2025〕17号).
 *
 * @param provisional whether the calendar of that year is not published yet
 */
record GuidanceDay(boolean open, boolean provisional) {

    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

    static GuidanceDay of(LocalDate day, WorkingCalendar calendar) {
        var open = DAYS.contains(day.getDayOfWeek()) && calendar.isWorkingDay(day);
        return new GuidanceDay(open, !calendar.knows(day.getYear()));
    }
}
