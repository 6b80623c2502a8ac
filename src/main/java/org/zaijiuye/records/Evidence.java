package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What a register, a clerk, the applicant or an event said about one handling. {@code register} is the lower-case code
 * of policy.md §3; {@code data} is JSON; {@code freshness} the day the source's data is of. Never changed: a later row
 * of the same register supersedes an earlier one.
 */
public record Evidence(
        @Id @Nullable Long id,
        String handling,
        String register,
        Source source,
        String requestId,
        String purpose,
        LocalDateTime recordedAt,
        Result result,
        @Nullable String cause,
        @Nullable LocalDate freshness,
        Encrypted data,
        String dataHash,
        String recordedBy) {

    /** The cause of a result that is worth nothing because the source's data have not been kept up. */
    public static final String OUTDATED = "OUTDATED";

    public enum Source {
        REGISTER,
        CLERK,
        APPLICANT,
        EVENT
    }

    public enum Result {
        MATCH,
        MISMATCH,
        NO_DATA,
        TIMEOUT
    }
}
