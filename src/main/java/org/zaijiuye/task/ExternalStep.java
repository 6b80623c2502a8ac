package org.zaijiuye.task;

import java.util.Map;
import java.util.Set;

/**
 * A step that an outside system works just now.
 *
 * @param businessKey empty where its process has none
 * @param name as the diagram shows it
 * @param fields its field injections by name, with the answers of their expressions at this moment
 */
public record ExternalStep(String businessKey, String name, String topic, Map<String, String> fields) {

    /** The fields that such a step may have: what a message to a person consists of. */
    public static final Set<String> FIELDS = Set.of("title", "text");
}
