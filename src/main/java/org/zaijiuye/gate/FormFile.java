package org.zaijiuye.gate;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.UnreadableFile;

/**
 * A form.
 *
 * @param id by which diagrams name it
 * @param parts all of them, in order, those inside of groups too
 */
record FormFile(String id, List<FormPart> parts) {

    static FormFile read(BundleFile file, ObjectMapper json) {
        try {
            var form = json.readTree(file.bytes());
            var id = form.path("id").asText();
            if (id.isBlank() || !form.path("components").isArray()) {
                throw new UnreadableFile(file, "不是 Camunda 表单");
            }
            return new FormFile(id, FormPart.inside(form, "", Set.of()).toList());
        } catch (IOException e) {
            throw new UnreadableFile(file, "不是有效的 JSON");
        }
    }

    /** What is filled in; a key may occur twice. */
    List<FormPart> fields() {
        return parts.stream().filter(part -> !part.text("key").isEmpty()).toList();
    }

    /** Variables: a disabled field is not sent; a group or list with a path sends one variable of that name. */
    Set<String> sends() {
        return parts.stream()
                .filter(part -> !part.json().path("disabled").asBoolean())
                .map(part -> part.around() + part.text(part.text("path").isEmpty() ? "key" : "path"))
                .filter(name -> !name.isEmpty() && !name.endsWith("."))
                .map(name -> name.replaceFirst("\\..*", ""))
                .collect(toSet());
    }
}
