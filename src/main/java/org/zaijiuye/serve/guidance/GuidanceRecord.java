package org.zaijiuye.serve.guidance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.records.Encrypted;

/**
 * What came of a conversation (policy.md §5.4).
 *
 * @param booking number of the appointment
 * @param minutes how long it took
 * @param nextStep empty where nothing was agreed
 */
record GuidanceRecord(
        @Id @Nullable Long id,
        String booking,
        long personId,
        GuidanceTopic topic,
        int minutes,
        Encrypted result,
        Encrypted nextStep,
        String userId,
        LocalDateTime recordedAt) {}
