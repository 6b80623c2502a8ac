package org.zaijiuye.pages.progress;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zaijiuye.shared.Titled;

/**
 * A field of an item's part of the form that can be corrected with a supplement; lists and papers are not among them.
 *
 * @param input the type of the HTML input; {@code select} where {@code options} (value and words) are to choose from
 */
record SupplementField(String name, String label, String input, Map<String, String> options) {

    private static final String SELECT = "select";
    private static final Map<Class<?>, String> INPUTS = Map.of(
            String.class, "text",
            LocalDate.class, "date",
            Integer.class, "number",
            BigDecimal.class, "number",
            Boolean.class, SELECT);

    static List<SupplementField> of(Class<? extends Record> request) {
        return Arrays.stream(request.getRecordComponents())
                .flatMap(component -> of(component).stream())
                .toList();
    }

    private static Optional<SupplementField> of(RecordComponent component) {
        var type = component.getType();
        return Stream.of(component.getAccessor().getAnnotationsByType(JsonPropertyDescription.class))
                .map(JsonPropertyDescription::value)
                .filter(label -> INPUTS.containsKey(type) || type.isEnum())
                .findFirst()
                .map(label -> new SupplementField(
                        component.getName(), label, INPUTS.getOrDefault(type, SELECT), options(type)));
    }

    private static Map<String, String> options(Class<?> type) {
        var options = new LinkedHashMap<String, String>();
        if (type == Boolean.class) {
            options.put("true", "是");
            options.put("false", "否");
        }
        if (type.isEnum()) {
            for (var constant : type.getEnumConstants()) {
                options.put(
                        constant.toString(), constant instanceof Titled titled ? titled.title() : constant.toString());
            }
        }
        return options;
    }

    /** Writes what was entered as the type of the field asks; the server's own checks judge it. */
    void put(ObjectNode fields, String entered) {
        if (options.containsKey("true")) {
            fields.put(name, Boolean.parseBoolean(entered));
        } else if (input.equals("number") && entered.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            fields.put(name, new BigDecimal(entered));
        } else {
            fields.put(name, entered);
        }
    }
}
