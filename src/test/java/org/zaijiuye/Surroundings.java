package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a model may refer to.
 *
 * @param processes ids of all processes
 * @param forms all forms by file name without ending
 * @param classes tells whether a class exists, by name below the base package
 */
record Surroundings(Set<String> processes, Map<String, JsonNode> forms, Predicate<String> classes) {

    boolean existsIn(Collection<String> homes, String className) {
        return homes.stream().anyMatch(home -> classes.test(home + "." + className));
    }
}
