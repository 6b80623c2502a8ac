package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the federation of the disabled (DPF) knows about a certificate; of what kind the disability is it is not asked. Null
 * is unknown.
 *
 * @param certified whether the person holds a certificate of disability
 * @param grade of the certificate, 1 is the gravest
 * @param validUntil last day of the certificate; null where it is valid without end
 * @param canWork whether some ability to work is left
 */
public record DisabilityData(
        @Nullable Boolean certified,
        @Nullable Integer grade,
        @Nullable LocalDate validUntil,
        @Nullable Boolean canWork) implements Testimony {

    @Override
    public boolean complete() {
        return certified != null;
    }

    /** Whether a certificate is valid on a day. */
    public boolean validOn(LocalDate day) {
        return Boolean.TRUE.equals(certified) && (validUntil == null || !validUntil.isBefore(day));
    }

    /**
     * Reads what the federation answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static DisabilityData from(JsonNode data) {
        return RegisterData.read(data, DisabilityData.class);
    }
}
