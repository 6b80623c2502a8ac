package org.zaijiuye.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Planted fault: a rule that reads the clock in each way. */
final class ClockRules {

    private ClockRules() {}

    @SuppressWarnings("JavaTimeDefaultTimeZone") // the fault itself
    static LocalDate today() {
        return LocalDate.now();
    }

    static Instant instant() {
        return Instant.now();
    }

    static long millis(Clock clock) {
        return clock.millis() + System.currentTimeMillis();
    }
}
