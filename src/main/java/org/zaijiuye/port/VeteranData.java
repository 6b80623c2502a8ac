package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person has left military service (VET); null is unknown.
 *
 * @param disabledSoldier whether they hold a certificate of a disabled soldier (残疾军人证)
 * @param dischargedOn the day on which they left it
 */
public record VeteranData(
        @Nullable Boolean veteran,
        @Nullable Boolean disabledSoldier,
        @Nullable LocalDate dischargedOn) implements Testimony {

    @Override
    public boolean complete() {
        return veteran != null;
    }

    /**
     * Reads what the office of veterans' affairs answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static VeteranData from(JsonNode data) {
        return RegisterData.read(data, VeteranData.class);
    }
}
