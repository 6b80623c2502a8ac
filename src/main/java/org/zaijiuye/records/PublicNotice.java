package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What was shown to the public about a handling (公示); {@code endsAt} is the first moment after it. */
public record PublicNotice(
        @Id @Nullable Long id,
        String handling,
        LocalDateTime publishedAt,
        LocalDateTime endsAt,
        @Nullable LocalDateTime takenDownAt) {}
