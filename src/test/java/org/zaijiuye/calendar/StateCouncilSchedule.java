package org.zaijiuye.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The State Council's schedules of 2025 and 2026, for tests; in production they are rows of a decision table. */
public final class StateCouncilSchedule {

    public static final CalendarYear YEAR_2025 = new CalendarYear(
            2025,
            days(
                    "2025-01-01",
                    "2025-01-01",
                    "2025-01-28",
                    "2025-02-04",
                    "2025-04-04",
                    "2025-04-06",
                    "2025-05-01",
                    "2025-05-05",
                    "2025-05-31",
                    "2025-06-02",
                    "2025-10-01",
                    "2025-10-08"),
            Set.of(
                    LocalDate.of(2025, 1, 26),
                    LocalDate.of(2025, 2, 8),
                    LocalDate.of(2025, 4, 27),
                    LocalDate.of(2025, 9, 28),
                    LocalDate.of(2025, 10, 11)),
            "国务院办公厅关于2025年部分节假日安排的通知");

    public static final CalendarYear YEAR_2026 = new CalendarYear(
            2026,
            days(
                    "2026-01-01",
                    "2026-01-03",
                    "2026-02-15",
                    "2026-02-23",
                    "2026-04-04",
                    "2026-04-06",
                    "2026-05-01",
                    "2026-05-05",
                    "2026-06-19",
                    "2026-06-21",
                    "2026-09-25",
                    "2026-09-27",
                    "2026-10-01",
                    "2026-10-07"),
            Set.of(
                    LocalDate.of(2026, 1, 4),
                    LocalDate.of(2026, 2, 14),
                    LocalDate.of(2026, 2, 28),
                    LocalDate.of(2026, 5, 9),
                    LocalDate.of(2026, 9, 20),
                    LocalDate.of(2026, 10, 10)),
            "国务院办公厅关于2026年部分节假日安排的通知");

    public static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of(YEAR_2025, YEAR_2026));

    private StateCouncilSchedule() {}

    /** First and last days in turn. */
    private static Set<LocalDate> days(String... firstAndLast) {
        var days = new HashSet<LocalDate>();
        for (var i = 0; i < firstAndLast.length; i += 2) {
            var last = LocalDate.parse(firstAndLast[i + 1]);
            LocalDate.parse(firstAndLast[i]).datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
