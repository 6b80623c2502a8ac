package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** An objection against a public notice or a decision; one open objection per handling and stage. */
public record Objection(
        @Id String number,
        String handling,
        String stage,
        Encrypted text,
        Encrypted raisedBy,
        @Nullable String documentIds,
        LocalDateTime raisedAt,
        LocalDate dueOn,
        @Nullable String finding,
        @Nullable String decidedBy,
        @Nullable String openKey)
        implements Inserted<String> {

    @Override
    public String getId() {
        return number;
    }
}
