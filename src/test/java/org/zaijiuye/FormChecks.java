package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a form must respect so that Tasklist 7.24 (form-js 1.8.7) shows it at all. */
final class FormChecks {

    /** Any other type makes Tasklist refuse the whole form. */
    private static final Set<String> SHOWN = Set.of(
            ("button checkbox checklist datetime dynamiclist expression group html iframe image number radio select"
                            + " separator spacer table taglist text textarea textfield")
                    .split(" "));

    private FormChecks() {}

    static List<String> form(String fileName, JsonNode form) {
        var findings = new ArrayList<String>();
        if (!fileName.equals(form.path("id").asText())) {
            findings.add(fileName + " has another id: " + form.path("id").asText());
        }
        if (form.path("schemaVersion").asInt() != 16) {
            findings.add(fileName + " has not schemaVersion 16");
        }
        types(form).stream()
                .filter(type -> !SHOWN.contains(type))
                .forEach(type -> findings.add(fileName + " uses a component that Tasklist cannot show: " + type));
        return findings;
    }

    /** Names of the variables that submitting the form writes; a disabled field writes none. */
    static Set<String> keys(JsonNode form) {
        var keys = new TreeSet<String>();
        for (var component : form.path("components")) {
            if (component.hasNonNull("path")) {
                keys.add(component.get("path").asText());
            } else if (component.hasNonNull("key")
                    && !component.path("disabled").asBoolean()) {
                keys.add(component.get("key").asText());
            } else {
                keys.addAll(keys(component));
            }
        }
        return keys;
    }

    private static Set<String> types(JsonNode form) {
        var types = new TreeSet<String>();
        for (var component : form.path("components")) {
            types.add(component.path("type").asText());
            types.addAll(types(component));
        }
        return types;
    }
}
