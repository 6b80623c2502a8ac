package org.zaijiuye.serve.guidance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An appointment for one-to-one guidance.
 *
 * @param slotKey the slot while it is held; null when it was given back
 * @param openKey the person while the appointment lies ahead; null afterwards
 */
record GuidanceBooking(
        @Id @Nullable Long id,
        long personId,
        String expert,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        State state,
        LocalDateTime bookedAt,
        @Nullable String slotKey,
        @Nullable String openKey) {

    /** Where an appointment stands (policy.md E3). */
    enum State {
        BOOKED,
        ATTENDED,
        NO_SHOW,
        CANCELLED
    }

    String number() {
        return "ZD%08d".formatted(id);
    }
}
