package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A fact that somebody outside or an item reported; idempotent by its id. Written by {@code lifecycle}. */
public record Event(
        @Id String eventId,
        String type,
        String idType,
        Encrypted idNo,
        String idHash,
        LocalDate occurredOn,
        String source,
        Encrypted data,
        LocalDateTime receivedAt,
        Status status,
        @Nullable String caseNumber,
        @Nullable String handling)
        implements Inserted<String> {

    /** KEPT changed nothing, because later facts are known or there is nothing to change; NO_CASE waits for a case to open. */
    public enum Status {
        APPLIED,
        KEPT,
        NO_CASE
    }

    /** Whether no case has taken it. */
    public boolean waits() {
        return status != Status.APPLIED;
    }

    @Override
    public String getId() {
        return eventId;
    }
}
