package org.zaijiuye.serve.guidance;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An appointment for one-to-one guidance.
 *
 * @param number cannot be guessed, because whoever knows it may give the appointment back
 * @param slotKey the slot while it is held; null when it was given back
 * @param openKey the person while the appointment lies ahead; null afterwards
 */
record GuidanceBooking(
        @Id @Nullable Long id,
        String number,
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

    static String newNumber() {
        return "ZD"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
    }
}
