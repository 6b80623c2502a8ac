package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What one official said at one step of a handling; the source of "reviewer is not the clerk". {@code post} is the group in
 * which they acted, {@code passwordBy} who had set their password last, if that was somebody else.
 */
public record Opinion(
        @Id @Nullable Long id,
        String handling,
        String step,
        String userId,
        String choice,
        @Nullable String reasonCode,
        Encrypted comment,
        LocalDateTime givenAt,
        @Nullable String post,
        @Nullable String passwordBy) {}
