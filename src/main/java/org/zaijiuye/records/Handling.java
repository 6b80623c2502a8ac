package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One item of one application, or one that an event asked for (办件). Number: {@code <application>-<item no.>} or
 * {@code <case>-<item no.>-<n>}. {@code openKey} is person and item while open, so that a second one cannot open;
 * {@code blockedBy} names the open one that a second submission met.
 */
public record Handling(
        @Id String number,
        @Nullable String application,
        @Nullable String caseNumber,
        String item,
        long personId,
        String office,
        String profile,
        String caseKind,
        HandlingState state,
        @Nullable String outcome,
        Encrypted request,
        @Nullable String eventId,
        @Nullable String openKey,
        @Nullable String blockedBy,
        @Nullable LocalDateTime acceptedAt,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate targetOn,
        boolean provisional,
        @Nullable LocalDateTime closedAt)
        implements Inserted<String> {

    @Override
    public String getId() {
        return number;
    }

    public boolean open() {
        return state != HandlingState.CLOSED;
    }
}
