package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

/** One of the program's diagrams as an administrator changes it in Modeler. */
record Edited(String path, String xml) {

    static final String TIMER = "Event_0timer";

    static Edited of(String path) {
        return new Edited(path, read(path));
    }

    static String timer(String id, String host, boolean interrupts, String duration) {
        return "<bpmn:boundaryEvent id='%s' name='到时'%s attachedToRef='%s'>%s</bpmn:boundaryEvent>"
                .formatted(id, interrupts ? "" : " cancelActivity='false'", host, duration(duration));
    }

    static String duration(String duration) {
        return "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type='bpmn:tFormalExpression'>" + duration
                + "</bpmn:timeDuration></bpmn:timerEventDefinition>";
    }

    static String flow(String source, String target) {
        return "<bpmn:sequenceFlow id='Flow_%s_%s' sourceRef='%s' targetRef='%s' />"
                .formatted(source, target, source, target);
    }

    static String flow(String source, String target, String condition) {
        return flow(source, target).replace(" />", ">")
                + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>" + condition
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    Edited replace(String written, String changed) {
        assertThat(xml).contains(written);
        return new Edited(path, xml.replace(written, changed));
    }

    Edited without(String pattern) {
        var left = Pattern.compile(pattern, Pattern.DOTALL).matcher(xml).replaceFirst("");
        assertThat(left).isNotEqualTo(xml);
        return new Edited(path, left);
    }

    /** In the scope of the flow. */
    Edited beside(String flow, String... elements) {
        var place = "<bpmn:sequenceFlow id=\"" + flow + "\"";
        return replace(place, String.join("", elements) + place);
    }

    Edited lead(String flow, String target) {
        var changed = Pattern.compile("(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*targetRef=\")[^\"]+")
                .matcher(xml)
                .replaceFirst("$1" + target);
        assertThat(changed).isNotEqualTo(xml);
        return new Edited(path, changed);
    }

    /** The step on the flow, as when it is dropped there. */
    Edited put(String flow, String id, String element, String... more) {
        var target = target(flow);
        return beside(flow, element, flow(id, target), String.join("", more)).lead(flow, id);
    }

    String target(String flow) {
        var found = Pattern.compile("<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*targetRef=\"([^\"]+)")
                .matcher(xml);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What the gate says of the diagram in the place of the program's own. */
    List<Fault> faults() {
        return PackagedForTest.faults(file());
    }

    String fileName() {
        return BundleFile.fileName(path);
    }

    BundleFile file() {
        return new BundleFile(fileName(), xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of("processes").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String interrupting(String host) {
        return timer(TIMER, host, true, "P5D");
    }

    static String task(String id) {
        return "<bpmn:serviceTask id='%s' name='提醒' camunda:delegateExpression='${markTimeLimitsDelegate}' />"
                .formatted(id);
    }

    static String eventSubProcess(String interrupting) {
        var start = "<bpmn:startEvent id='Event_0s'" + interrupting + ">" + duration("P30D") + "</bpmn:startEvent>";
        return subProcess(start, " triggeredByEvent='true'");
    }

    static String subProcess(String start, String attributes) {
        return "<bpmn:subProcess id='Activity_0sub' name='三十天提醒'" + attributes + ">" + start + task("Activity_0in")
                + "<bpmn:endEvent id='Event_0e' />" + flow("Event_0s", "Activity_0in")
                + flow("Activity_0in", "Event_0e")
                + "</bpmn:subProcess>";
    }
}
