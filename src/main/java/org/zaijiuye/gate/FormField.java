package org.zaijiuye.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One field of a form, as the program relies on it.
 *
 * @param key the path under which the value is sent
 * @param choices label by value, of a field in which one chooses; where the choices are computed, the expression alone
 * @param barriers what can keep a person from filling it: conditions of itself and of the groups around it
 * @param preset the default value as JSON; empty if there is none
 */
record FormField(
        String key,
        String label,
        String type,
        Map<String, String> choices,
        boolean required,
        Set<String> barriers,
        String preset) {

    /** All fields of a form, in order; a key may occur twice. */
    static List<FormField> of(JsonNode form) {
        var fields = new ArrayList<FormField>();
        collect(form.path("components"), "", Set.of(), fields);
        return fields;
    }

    String title() {
        return label.isBlank() ? "字段 " + key : "字段“" + label + "”（" + key + "）";
    }

    private static void collect(JsonNode components, String path, Set<String> around, List<FormField> fields) {
        for (var component : components) {
            var barriers = new LinkedHashSet<>(around);
            barriers(component).forEach(barriers::add);
            var key = component.path("key").asText();
            if (!key.isEmpty()) {
                fields.add(of(component, path + key, barriers));
            }
            var inside = component.path("path").asText();
            collect(component.path("components"), inside.isEmpty() ? path : path + inside + ".", barriers, fields);
        }
    }

    private static FormField of(JsonNode component, String key, Set<String> barriers) {
        var preset = component.path("defaultValue");
        return new FormField(
                key,
                component.path("label").asText(),
                component.path("type").asText(),
                choices(component),
                component.path("validate").path("required").asBoolean(),
                barriers,
                preset.isMissingNode() || preset.isNull() ? "" : preset.toString());
    }

    private static Stream<String> barriers(JsonNode component) {
        var hide = component.path("conditional").path("hide").asText();
        return Stream.of(
                        hide.isBlank() ? "" : "隐藏条件 " + hide.strip(),
                        component.path("disabled").asBoolean() ? "停用" : "",
                        component.path("readonly").asText("false").equals("false") ? "" : "只读")
                .filter(barrier -> !barrier.isEmpty());
    }

    private static Map<String, String> choices(JsonNode component) {
        var choices = new LinkedHashMap<String, String>();
        component
                .path("values")
                .forEach(choice -> choices.put(
                        choice.path("value").asText(), choice.path("label").asText()));
        for (var computed : List.of("valuesExpression", "valuesKey")) {
            if (component.has(computed)) {
                choices.put(component.path(computed).asText().strip(), "");
            }
        }
        return choices;
    }
}
