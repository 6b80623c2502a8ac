package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One message in the outbox: to a person ({@code personId}) or to an official or office ({@code recipient}). The id is
 * the sender's idempotency key; {@code dedupeKey} makes a repeated step write nothing.
 */
public record Notice(
        @Id String id,
        String dedupeKey,
        @Nullable Long personId,
        @Nullable String recipient,
        String subject,
        String title,
        Encrypted text,
        LocalDateTime createdAt,
        @Nullable LocalDateTime sentAt)
        implements Inserted<String> {

    @Override
    public String getId() {
        return id;
    }
}
