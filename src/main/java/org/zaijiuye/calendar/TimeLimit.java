package org.zaijiuye.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A limit of n working days: n whole days of 24 hours on the working days after the day of acceptance (day 0), less
 * the pauses. Times are Chinese local time; the end of a day is written as 00:00 of the next.
 *
 * @param accepted the day of acceptance, working day or not
 * @param workingDays 0 to {@value #MAXIMUM}; 0 ends with the day of acceptance
 * @param pauses in any order; they may overlap
 */
public record TimeLimit(
        WorkingCalendar calendar, AfterHours afterHours, LocalDate accepted, int workingDays, List<Pause> pauses) {

    /** Far beyond any legal limit; the calculator is public, and days are counted one by one. */
    public static final int MAXIMUM = 1000;

    /** A date, and whether it may move when the table of a missing year is loaded. */
    public record Due(LocalDate due, boolean provisional) {}

    /** A moment, and whether it may move when the table of a missing year is loaded. */
    public record Moment(LocalDateTime at, boolean provisional) {}

    /** @throws IllegalArgumentException if the number of days is out of range */
    public TimeLimit {
        if (workingDays < 0 || workingDays > MAXIMUM) {
            throw new IllegalArgumentException("not a limit: " + workingDays + " working days");
        }
        pauses = List.copyOf(pauses);
    }

    public TimeLimit(WorkingCalendar calendar, AfterHours afterHours, LocalDate accepted, int workingDays) {
        this(calendar, afterHours, accepted, workingDays, List.of());
    }

    /** The day to give to a limit for something that arrives at a certain time; at closing time it is still in time. */
    public static LocalDate acceptedOn(LocalDateTime arrival, LocalTime closing, AfterHours afterHours) {
        var tooLate =
                afterHours == AfterHours.NEXT_WORKDAY && arrival.toLocalTime().isAfter(closing);
        return tooLate ? arrival.toLocalDate().plusDays(1) : arrival.toLocalDate();
    }

    public TimeLimit pausedBy(List<Pause> all) {
        return new TimeLimit(calendar, afterHours, accepted, workingDays, all);
    }

    /** Day 0. */
    public LocalDate dayOfAcceptance() {
        return afterHours == AfterHours.NEXT_WORKDAY ? calendar.workingDayFrom(accepted) : accepted;
    }

    /** The last day on which the limit is met. */
    public Due due() {
        var end = share(100);
        return new Due(end.at().minusNanos(1).toLocalDate(), end.provisional());
    }

    /**
     * The moment at which a share of the running time is used up: 100 is the end of the limit.
     *
     * @param percent 0 to 100
     */
    public Moment share(int percent) {
        var target = length().multipliedBy(percent).dividedBy(100);
        var at = momentAfter(target);
        // The last counted day decides, not the midnight that ends it.
        var lastDay = at.minusNanos(1).toLocalDate();
        return new Moment(at, !calendar.missingYears(accepted, lastDay).isEmpty());
    }

    /** What has run and what was paused up to a moment. */
    public LimitProgress progress(LocalDateTime now) {
        var used = Duration.ZERO;
        var working = Duration.ZERO;
        var unpaused = List.<Pause>of();
        for (var day = dayOfAcceptance().plusDays(1); day.atStartOfDay().isBefore(now); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                used = used.plus(RunningDay.of(day, pauses).lengthUntil(now));
                working = working.plus(RunningDay.of(day, unpaused).lengthUntil(now));
            }
        }
        return new LimitProgress(length(), used, working.minus(used));
    }

    private Duration length() {
        return Duration.ofDays(workingDays);
    }

    private LocalDateTime momentAfter(Duration target) {
        var day = dayOfAcceptance();
        var left = target;
        while (left.compareTo(Duration.ZERO) > 0) {
            day = calendar.workingDayFrom(day.plusDays(1));
            var running = RunningDay.of(day, pauses);
            if (left.compareTo(running.length()) <= 0) {
                return running.momentAfter(left);
            }
            left = left.minus(running.length());
        }
        return day.plusDays(1).atStartOfDay();
    }
}
