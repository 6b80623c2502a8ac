package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file of the program as an administrator changes it in Modeler. */
public record Drawing(String name, String content) {

    /** Reads a file below the top level, for example {@code processes/ReviewProcess.bpmn}. */
    public static Drawing of(String path) {
        try {
            var file = Path.of(path);
            return new Drawing(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Drawing replace(String written, String changed) {
        assertThat(content).contains(written);
        return new Drawing(name, content.replace(written, changed));
    }

    /** Puts a step on a flow; {@code more} are elements beside it, flows from it among them. */
    public Drawing put(String flow, String id, String step, String... more) {
        var found = flow(flow);
        var target = Pattern.compile("targetRef=\"(\\w+)\"").matcher(found);
        assertThat(target.find()).isTrue();
        var led = found.replace(target.group(), "targetRef=\"" + id + "\"");
        return replace(found, step + flow("Flow_From" + id, id, target.group(1)) + String.join("", more) + led);
    }

    /** Puts elements into the scope of a flow. */
    public Drawing beside(String flow, String... elements) {
        return replace(flow(flow), String.join("", elements) + flow(flow));
    }

    /** Leaves out what a pattern finds, which must be there. */
    public Drawing without(String pattern) {
        var left = Pattern.compile(pattern, Pattern.DOTALL).matcher(content).replaceFirst("");
        assertThat(left).as(pattern).isNotEqualTo(content);
        return new Drawing(name, left);
    }

    /** Leads a flow anew. */
    public Drawing lead(String flow, String source, String target) {
        return replace(flow(flow), flow(flow, source, target));
    }

    /** The opening tag of a sequence flow. */
    private String flow(String id) {
        var found =
                Pattern.compile("<bpmn:sequenceFlow id=\"" + id + "\"[^>]*>").matcher(content);
        assertThat(found.find()).as(id).isTrue();
        return found.group();
    }

    public static String flow(String id, String source, String target) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, source, target);
    }

    /** A human step with a form of its own. */
    public static String person(String id, String name, String form, String groups, String inside) {
        return """
                <bpmn:userTask id="%s" name="%s" camunda:formRef="%s" camunda:formRefBinding="deployment" \
                camunda:candidateGroups="%s">%s</bpmn:userTask>""".formatted(id, name, form, groups, inside);
    }
}
