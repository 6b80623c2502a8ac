package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is on the list of farmers whose land was requisitioned (LAND); null is unknown.
 *
 * @param lost how much of it, or {@code NONE}
 */
public record LandData(@Nullable Lost lost) implements Testimony {

    public enum Lost {
        NONE,
        PART,
        ALL
    }

    @Override
    public boolean complete() {
        return lost != null;
    }

    /**
     * Reads what the list says.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static LandData from(JsonNode data) {
        return RegisterData.read(data, LandData.class);
    }
}
