package org.zaijiuye.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parameter that a rule reads, and what its value may be. Two items that read the same one define it alike.
 *
 * @param name as in policy.md §12, for example {@code ur.minAge}
 * @param words the values of a {@code WORD}, else empty
 * @param most the largest value of a {@code NUMBER}, the least being 1; else 0
 * @param pays whether it decides who is paid or for how long, so that a second administrator confirms each change
 */
public record ParameterDefinition(String name, Kind kind, Set<String> words, int most, boolean pays) {

    /** How the value is written. */
    public enum Kind {
        FLAG,
        WORD,
        NUMBER
    }

    /** The same of a parameter that decides who is paid or for how long. */
    public ParameterDefinition thatPays() {
        return new ParameterDefinition(name, kind, words, most, true);
    }

    /** True or false. */
    public static ParameterDefinition flag(String name) {
        return new ParameterDefinition(name, Kind.FLAG, Set.of(), 0, false);
    }

    /** A whole number from 1 on. */
    public static ParameterDefinition number(String name, int most) {
        return new ParameterDefinition(name, Kind.NUMBER, Set.of(), most, false);
    }

    public static ParameterDefinition oneOf(String name, Set<String> words) {
        return new ParameterDefinition(name, Kind.WORD, words, 0, false);
    }

    /** One of the names of an enumeration. */
    public static ParameterDefinition oneOf(String name, Class<? extends Enum<?>> type) {
        return oneOf(
                name, Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
    }
}
