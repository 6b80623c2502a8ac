package org.zaijiuye.engine.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.zaijiuye.engine.Rejected;

/** A form: the id that diagrams name, and the variables that it sends. */
record FormFile(String id, Set<String> sends) {

    static FormFile read(ResourceEntity resource, ObjectMapper json) {
        try {
            var form = json.readTree(resource.getBytes());
            var sends = new TreeSet<String>();
            collect(form.path("components"), sends);
            return new FormFile(form.path("id").asText(), sends);
        } catch (IOException e) {
            throw new Rejected(422, "表单 " + resource.getName() + " 不是有效的 JSON，请在 Modeler 中重新保存。", List.of());
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
