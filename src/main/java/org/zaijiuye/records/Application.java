package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** One submission of the one form; written by {@code application}. {@code content} is the canonical JSON as sent. */
public record Application(
        @Id String number,
        String sender,
        String channel,
        String office,
        String profile,
        long personId,
        LocalDateTime submittedAt,
        LocalDateTime receivedAt,
        String contentHash,
        Encrypted content,
        @Nullable LocalDateTime closedAt)
        implements Inserted<String> {

    @Override
    public String getId() {
        return number;
    }
}
