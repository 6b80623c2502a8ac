package org.zaijiuye.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The State Council's schedule of one year.
 *
 * @param holidays days off, weekends among them or not
 * @param makeUpWorkdays Saturdays and Sundays that are worked (调休)
 * @param source the notice the dates are taken from
 */
public record CalendarYear(int year, Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays, String source) {

    /** @throws IllegalArgumentException if a date is of another year, both off and worked, or made up on a weekday */
    public CalendarYear {
        holidays = Set.copyOf(holidays);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
        for (var day : Stream.concat(holidays.stream(), makeUpWorkdays.stream())
                .sorted()
                .toList()) {
            require(day.getYear() == year, day, "不在" + year + "年");
        }
        for (var day : makeUpWorkdays) {
            require(!holidays.contains(day), day, "既是放假日又是调休上班日");
            require(isWeekend(day), day, "不是周末，不能是调休上班日");
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return makeUpWorkdays.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean condition, LocalDate day, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(day + " " + complaint);
        }
    }
}
