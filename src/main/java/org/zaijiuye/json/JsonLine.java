package org.zaijiuye.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One line of newline-delimited JSON as it came.
 *
 * @param line its number, from 1
 * @param text empty where it cannot be read, so that nothing of it is kept
 * @param json null where it cannot be read as a JSON object
 * @param why it cannot, a Chinese predicate that follows the words for the line; empty where it can
 */
public record JsonLine(long line, String text, @Nullable ObjectNode json, String why) {

    static JsonLine unreadable(long line, String why) {
        return new JsonLine(line, "", null, why);
    }

    /** The text of a field; empty where the line has none. */
    public String text(String field) {
        return json == null ? "" : json.path(field).asText();
    }
}
