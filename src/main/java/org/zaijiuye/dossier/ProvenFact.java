package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.shared.Correction;

/**
 * What an official has proven against the answer of a source, as it is stored with the evidence: the right value, why it
 * is right, and what it changes in the answer.
 *
 * @param name of the {@link Correction}
 * @param fact its title
 * @param corrected the right value as officials read it
 * @param value the right value: ISO date or month, number, or the code of an option
 * @param before what the changed fields said when the fact was proven; null says nothing
 */
public record ProvenFact(
        String name, String fact, String corrected, String value, JsonNode change, JsonNode before, String statement) {

    private static final String PREFIX = "correction:";

    /** The name under which the evidence of a correction is kept. */
    public static String name(Correction correction) {
        return PREFIX + correction.key();
    }

    public static String name(String source, String name) {
        return PREFIX + source + "." + name;
    }

    static boolean isNamed(String evidence) {
        return evidence.startsWith(PREFIX);
    }

    /** The source that a correction of this name answers; the name itself where it is no correction. */
    static String source(String evidence) {
        return isNamed(evidence) ? evidence.substring(PREFIX.length(), evidence.indexOf('.')) : evidence;
    }

    /** The fields that a change is about, as an answer tells them. */
    public static ObjectNode told(JsonNode answer, JsonNode change) {
        var told = JsonNodeFactory.instance.objectNode();
        change.fieldNames()
                .forEachRemaining(field ->
                        told.set(field, answer.hasNonNull(field) ? answer.get(field) : NullNode.getInstance()));
        return told;
    }

    /**
     * Whether it still holds against an answer: the answer was known when the fact was proven, or a later one says the
     * same again. A later answer that says something else is for the official to look at once more.
     */
    boolean answers(Evidence proof, Evidence answer, JsonNode data) {
        return Objects.requireNonNullElse(proof.id(), 0L) > Objects.requireNonNullElse(answer.id(), 0L)
                || told(data, change).equals(before);
    }
}
