package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Somebody who hears of courses, once a person.
 *
 * @param endedOn when the consent was taken back or the case ended; null while it goes on
 * @param endedCase the case whose end ended it
 */
record TrainingSubscription(
        @Id @Nullable Long id,
        long personId,
        String handling,
        PushChannel channel,
        LocalDate subscribedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedCase) {}
