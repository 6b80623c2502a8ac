package org.zaijiuye.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Working days by the tables loaded so far. In a year without a table Monday to Friday are working days, and whatever
 * is computed with it is provisional: to be marked {@value #CALENDAR_MISSING} and computed again once the table is
 * there.
 */
public final class WorkingCalendar {

    public static final String CALENDAR_MISSING = "CALENDAR_MISSING";

    private final Map<Integer, CalendarYear> years;

    /** @throws IllegalStateException if a year has two tables */
    public WorkingCalendar(Collection<CalendarYear> years) {
        this.years = years.stream().collect(Collectors.toUnmodifiableMap(CalendarYear::year, Function.identity()));
    }

    public boolean isWorkingDay(LocalDate day) {
        var table = years.get(day.getYear());
        return table == null ? !CalendarYear.isWeekend(day) : table.isWorkingDay(day);
    }

    /** The day itself if it is a working day, else the first one after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The n-th working day after a day, which itself does not count; 0 is the day itself. */
    public LocalDate workingDaysAfter(LocalDate day, int days) {
        var last = day;
        for (var left = days; left > 0; left--) {
            last = workingDayFrom(last.plusDays(1));
        }
        return last;
    }

    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /** The years without a table that a period touches, both ends included; empty if its dates are certain. */
    public List<Integer> missingYears(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !knows(year))
                .boxed()
                .toList();
    }
}
