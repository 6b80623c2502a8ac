package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** One request for missing papers (一次性告知) and what came. {@code dueOn} is the applicant's last day. */
public record Supplement(
        @Id @Nullable Long id,
        String handling,
        String materials,
        String requestedBy,
        LocalDateTime requestedAt,
        LocalDate dueOn,
        @Nullable LocalDateTime receivedAt,
        @Nullable Encrypted fields,
        @Nullable String documentIds) {

    /** The same request with another last day. */
    public Supplement until(LocalDate day) {
        return new Supplement(id, handling, materials, requestedBy, requestedAt, day, receivedAt, fields, documentIds);
    }
}
