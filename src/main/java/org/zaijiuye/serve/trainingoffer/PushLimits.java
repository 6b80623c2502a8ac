package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.util.List;

/**
 * How many courses somebody may still hear of today.
 *
 * @param perDay on one day
 * @param perWeek on any seven days in a row
 */
record PushLimits(int perDay, int perWeek) {

    private static final int WEEK = 7;

    /** @param pushed the days of all that the person has heard of */
    int left(List<LocalDate> pushed, LocalDate today) {
        var ofDay = pushed.stream().filter(today::equals).count();
        var ofWeek = pushed.stream()
                .filter(day -> day.isAfter(today.minusDays(WEEK)))
                .count();
        return (int) Math.max(0, Math.min(perDay - ofDay, perWeek - ofWeek));
    }
}
