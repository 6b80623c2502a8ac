package org.zaijiuye.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.UnreadableFile;

/** A form: the id that diagrams name, and the variables that it sends. */
record FormFile(String id, Set<String> sends) {

    static FormFile read(BundleFile file, ObjectMapper json) {
        try {
            var form = json.readTree(file.bytes());
            if (form.path("id").asText().isBlank() || !form.path("components").isArray()) {
                throw new UnreadableFile(file, "不是 Camunda 表单");
            }
            var sends = new TreeSet<String>();
            collect(form.path("components"), sends);
            return new FormFile(form.path("id").asText(), sends);
        } catch (IOException e) {
            throw new UnreadableFile(file, "不是有效的 JSON");
        }
    }

    /** A disabled field is not sent; a group or list with a path sends one variable of that name. */
    private static void collect(JsonNode components, Set<String> sends) {
        for (var component : components) {
            var name = component.path("path").asText(component.path("key").asText());
            if (!name.isEmpty() && !component.path("disabled").asBoolean()) {
                sends.add(name.replaceFirst("\\..*", ""));
            } else {
                collect(component.path("components"), sends);
            }
        }
    }
}
