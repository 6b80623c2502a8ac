package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When one-to-one guidance begins on an open day (policy.md E3).
 *
 * @param minutes how long one conversation lasts
 * @param morningFrom hour of the first in the morning, of which there are {@code morning}
 * @param afternoonFrom hour of the first in the afternoon, of which there are {@code afternoon}
 */
record SlotPlan(int minutes, int morningFrom, int morning, int afternoonFrom, int afternoon) {

    List<LocalDateTime> starts(LocalDate day) {
        return Stream.concat(starts(morningFrom, morning), starts(afternoonFrom, afternoon))
                .map(day::atTime)
                .toList();
    }

    private Stream<LocalTime> starts(int hour, int count) {
        return IntStream.range(0, count).mapToObj(i -> LocalTime.of(hour, 0).plusMinutes((long) i * minutes));
    }
}
