package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One try in vain to reach a person about a service.
 *
 * @param reference number of what was to be spoken about
 * @param note what the official says about it
 */
public record MissedCall(
        @Id @Nullable Long id, String reference, LocalDateTime calledAt, Encrypted note, String userId) {}
