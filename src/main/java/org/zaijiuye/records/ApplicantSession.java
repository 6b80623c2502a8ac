package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** Somebody who is signed in; {@code token} is the keyed hash of what their cookie holds. */
public record ApplicantSession(
        @Id @Nullable Long id,
        String token,
        String application,
        long personId,
        LocalDateTime openedAt,
        LocalDateTime expiresAt) {}
