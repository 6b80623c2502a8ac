package org.zaijiuye.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * A fact that a source tells and that an official may set right by what is proven (更正事实). What is right is a change
 * of the source's own answer, so that every rule that reads the source reads the proven value.
 *
 * @param source the lower-case code of the register that the correction answers, or the name of other evidence
 * @param name unique among the corrections of one source; of a date, month or number the field of the answer
 * @param title what officials call the fact
 * @param maximum of a number, 0 of other kinds
 * @param options what can be right, of a choice; empty of other kinds
 */
public record Correction(String source, String name, String title, Kind kind, int maximum, List<Option> options) {

    /** How the right value is given. */
    public enum Kind {
        DATE,
        MONTH,
        NUMBER,
        CHOICE
    }

    /**
     * One value that can be right.
     *
     * @param change the fields of the answer with the values that they have then, null for one that is cleared; empty
     *     where the rule reads the correction itself
     */
    public record Option(String value, String title, JsonNode change) {}

    public Correction {
        options = List.copyOf(options);
    }

    public static Correction date(String source, String field, String title) {
        return new Correction(source, field, title, Kind.DATE, 0, List.of());
    }

    public static Correction month(String source, String field, String title) {
        return new Correction(source, field, title, Kind.MONTH, 0, List.of());
    }

    /** A whole number from 0 on. */
    public static Correction number(String source, String field, String title, int maximum) {
        return new Correction(source, field, title, Kind.NUMBER, maximum, List.of());
    }

    public static Correction choice(String source, String name, String title, Option... options) {
        return new Correction(source, name, title, Kind.CHOICE, 0, List.of(options));
    }

    /** Unique among the corrections of an item, and the name under which forms send the fact. */
    public String key() {
        return source + "." + name;
    }

    public Optional<Option> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** What a date, month or number changes in the answer. */
    public JsonNode change(JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(name, value);
    }
}
