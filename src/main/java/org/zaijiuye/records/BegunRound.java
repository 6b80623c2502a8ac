package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** How far a round of a day has come; one row a round and day. Written by the rounds of {@code lifecycle}. */
public record BegunRound(
        @Id @Nullable Long id,
        String code,
        LocalDate onDay,
        long lastPerson,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt) {

    public static BegunRound begun(String code, LocalDate day, LocalDateTime at) {
        return new BegunRound(null, code, day, 0, at, null);
    }

    public boolean finished() {
        return finishedAt != null;
    }
}
