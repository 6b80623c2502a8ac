package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A proposal of the rules or a decision of a person, with all it was built from, so that it can be recomputed years
 * later. Never changed: a correction is a new row that names its {@code previous} one. {@code grounds} are what a grant
 * would rest on where the rule leaves it to an official.
 */
public record DecisionRecord(
        @Id @Nullable Long id,
        String handling,
        Kind kind,
        @Nullable Long previous,
        String outcome,
        String reasons,
        Encrypted facts,
        @Nullable String result,
        String parameters,
        String rulesVersion,
        String decidedBy,
        LocalDateTime decidedAt,
        @Nullable String grounds) {

    /** One that leaves nothing open. */
    public DecisionRecord(
            @Nullable Long id,
            String handling,
            Kind kind,
            @Nullable Long previous,
            String outcome,
            String reasons,
            Encrypted facts,
            @Nullable String result,
            String parameters,
            String rulesVersion,
            String decidedBy,
            LocalDateTime decidedAt) {
        this(
                id,
                handling,
                kind,
                previous,
                outcome,
                reasons,
                facts,
                result,
                parameters,
                rulesVersion,
                decidedBy,
                decidedAt,
                null);
    }

    public enum Kind {
        PROPOSAL,
        DECISION
    }
}
