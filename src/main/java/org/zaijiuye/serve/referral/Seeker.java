package org.zaijiuye.serve.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom posts may be recommended, as the records tell it.
 *
 * @param handling of the job-seeker registration
 * @param number the job-seeker number, for whoever has no open case
 * @param registration handling of the open registration, null without one
 * @param county six digits of the office that serves the person
 * @param birthDate for the protection of minors alone
 */
record Seeker(
        long personId,
        String handling,
        String number,
        String intents,
        String areas,
        String workType,
        @Nullable BigDecimal salaryMin,
        LocalDate birthDate,
        String residenceArea,
        @Nullable String caseNumber,
        @Nullable String registration,
        String county,
        @Nullable String channel,
        @Nullable Integer maxKm) {

    boolean wantsCalls() {
        return PushChannel.PHONE.name().equals(channel);
    }

    /** The number under which tasks about the person are kept. */
    String file() {
        return caseNumber == null ? number : caseNumber;
    }
}
