package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a register answered.
 *
 * @param freshness the day on which the register's own data was last brought up to date; null where it does not say
 * @param data an object, empty where the register has nothing; {@link Register#read} or the data record's {@code from}
 *     reads it without failing
 */
public record RegisterAnswer(Result result, @Nullable LocalDate freshness, JsonNode data) {

    /** NO_DATA and MISMATCH never mean that a check was passed (policy.md §3). */
    public enum Result {
        MATCH,
        MISMATCH,
        NO_DATA
    }

    /** Without the data, because texts end in logs. */
    @Override
    public String toString() {
        return "RegisterAnswer[" + result + ", " + freshness + "]";
    }
}
