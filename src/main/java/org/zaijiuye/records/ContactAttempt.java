package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One try to reach a person, with what they said they need where they were reached.
 *
 * @param task number of the case task
 * @param channel code of the way in which it was tried
 * @param needs codes of what the person asks for, separated by commas
 */
public record ContactAttempt(
        @Id @Nullable Long id,
        String task,
        LocalDateTime triedAt,
        String channel,
        boolean reached,
        String needs,
        Encrypted wishes,
        Encrypted remarks,
        String userId) {}
