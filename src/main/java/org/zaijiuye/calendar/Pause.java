package org.zaijiuye.calendar;

import java.time.LocalDateTime;

/**
 * A time in which a limit does not run, in Chinese local time: the applicant supplements papers, the public is
 * notified, or another department checks data.
 *
 * @param from its first moment
 * @param to the first moment after it; for a pause that is not over, the moment of asking
 */
public record Pause(LocalDateTime from, LocalDateTime to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause cannot end before it begins");
        }
    }
}
