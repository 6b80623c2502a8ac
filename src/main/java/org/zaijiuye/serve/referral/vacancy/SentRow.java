package org.zaijiuye.serve.referral.vacancy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.json.UnreadableJson;

/**
 * One line of an import as it came.
 *
 * @param line its number, from 1
 * @param json null where the line holds no JSON object
 */
record SentRow(long line, String text, @Nullable ObjectNode json) {

    static SentRow of(long line, String text) {
        try {
            return new SentRow(line, text, StrictJson.object(text));
        } catch (UnreadableJson unreadable) {
            return new SentRow(line, "", null);
        }
    }

    /** A line too long to be a post, of which nothing is kept. */
    static SentRow tooLong(long line) {
        return new SentRow(line, "", null);
    }

    /** The sender's number; empty where the line has none. */
    String number() {
        return json == null ? "" : json.path("number").asText();
    }
}
