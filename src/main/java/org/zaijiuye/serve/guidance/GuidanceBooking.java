package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An appointment for one-to-one guidance.
 *
 * @param number cannot be guessed, because whoever knows it may give the appointment back
 * @param slotKey the slot while it is held; null when it was given back
 * @param openKey the person while the appointment lies ahead; null afterwards
 * @param askedOn when the guide was asked for the record; null until then
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
        @Nullable String openKey,
        @Nullable LocalDate askedOn) {

    /** Where an appointment stands (policy.md E3). */
    enum State {
        BOOKED,
        /** The day before, when the person was reminded. */
        CONFIRMED,
        ATTENDED,
        NO_SHOW,
        CANCELLED
    }

    long key() {
        return Objects.requireNonNull(id);
    }

    static String newNumber() {
        return "ZD"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
    }
}
