package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A code that was asked for.
 *
 * @param askedWith keyed hash of application number and mobile
 * @param askedFrom keyed hash of the network address
 * @param personId the applicant; null where number and mobile do not belong together, and nothing was sent
 * @param code keyed hash, of this applicant only
 */
public record MobileCode(
        @Id @Nullable Long id,
        String askedWith,
        String askedFrom,
        @Nullable Long personId,
        String code,
        LocalDateTime askedAt,
        LocalDateTime expiresAt,
        int tries,
        @Nullable LocalDateTime usedAt) {

    public long key() {
        return Objects.requireNonNull(id);
    }
}
