package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a person serves a sentence in prison, and since which day (JUS); null is unknown. */
public record JusticeData(
        @Nullable Boolean imprisoned, @Nullable LocalDate since) implements Testimony {

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
