package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person serves a sentence in prison (JUS); null is unknown.
 *
 * @param since first day of the sentence
 * @param releasedOn last day of the sentence; null while it is served
 */
public record JusticeData(
        @Nullable Boolean imprisoned,
        @Nullable LocalDate since,
        @Nullable LocalDate releasedOn) implements Testimony {

    @Override
    public boolean complete() {
        return imprisoned != null;
    }

    /**
     * Reads what the prisons and community correction answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static JusticeData from(JsonNode data) {
        return RegisterData.read(data, JusticeData.class);
    }
}
