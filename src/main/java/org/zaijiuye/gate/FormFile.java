package org.zaijiuye.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.UnreadableFile;
import org.zaijiuye.task.FormQuestions;

/**
 * A form.
 *
 * @param id by which diagrams name it
 * @param sends under which names its values come
 * @param parts all of them, in order, those inside of groups too
 */
record FormFile(String id, Set<String> sends, List<FormPart> parts) {

    static FormFile read(BundleFile file, ObjectMapper json) {
        try {
            var form = json.readTree(file.bytes());
            var id = form.path("id").asText();
            if (id.isBlank() || !form.path("components").isArray()) {
                throw new UnreadableFile(file, "不是 Camunda 表单");
            }
            return new FormFile(
                    id,
                    FormQuestions.in(form).names(),
                    FormPart.inside(form, "", Set.of()).toList());
        } catch (IOException e) {
            throw new UnreadableFile(file, "不是有效的 JSON");
        }
    }

    /** What is filled in; a key may occur twice. */
    List<FormPart> fields() {
        return parts.stream().filter(part -> !part.text("key").isEmpty()).toList();
    }
}
