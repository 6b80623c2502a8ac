package org.zaijiuye;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/** The naming table of the style guide, one check per row; each returns what it found wrong. */
final class NamingChecks {

    private static final String WORDS = "([A-Z][A-Za-z0-9]*)";

    private NamingChecks() {}

    static List<String> ids(DiagramFile diagram) {
        return diagram.all(FlowElement.class).stream()
                .filter(element -> !element.getId().matches(expected(element)))
                .map(element -> element.getId() + " should look like " + expected(element))
                .collect(toList());
    }

    static List<String> fileName(DiagramFile diagram) {
        var expected = diagram.processId() + ".bpmn";
        var found = diagram.path().getFileName().toString();
        var wellFormed = diagram.processId().matches(WORDS + "Process");
        return wellFormed && found.equals(expected) ? List.of() : List.of(found + " should be " + expected);
    }

    static List<String> chineseNames(DiagramFile diagram) {
        var named = diagram.all(FlowNode.class).stream().filter(NamingChecks::mustBeNamed);
        return Stream.concat(Stream.of(diagram.process()), named)
                .filter(element -> !isChinese(element.getAttributeValue("name")))
                .map(element -> element.getAttributeValue("id") + " has no Chinese name")
                .collect(toList());
    }

    static List<String> answers(DiagramFile diagram) {
        var findings = new ArrayList<String>();
        for (var gateway : diagram.all(ExclusiveGateway.class)) {
            if (DiagramFile.asks(gateway)) {
                findings.addAll(answers(gateway));
            }
        }
        return findings;
    }

    private static List<String> answers(ExclusiveGateway gateway) {
        var findings = new ArrayList<String>();
        if (gateway.getDefault() == null) {
            findings.add(gateway.getId() + " has no default flow");
        }
        for (var flow : gateway.getOutgoing()) {
            if (!isChinese(flow.getName())) {
                findings.add(flow.getId() + " does not name its answer");
            }
            if ((flow.getConditionExpression() == null) != flow.equals(gateway.getDefault())) {
                findings.add(flow.getId() + " needs a condition or to be the default, not both");
            }
        }
        return findings;
    }

    private static String expected(FlowElement element) {
        if (element instanceof SequenceFlow flow) {
            var source = flow.getSource();
            return DiagramFile.asks(source)
                    ? "Flow_" + source.getId().replaceFirst("^Gateway_", "") + WORDS
                    : "Flow_To" + WORDS;
        }
        return prefix(element) + "_" + WORDS;
    }

    private static String prefix(FlowElement element) {
        if (element instanceof SubProcess subProcess && subProcess.triggeredByEvent()) {
            return "EventSub";
        }
        if (element instanceof StartEvent || element instanceof EndEvent || element instanceof BoundaryEvent) {
            return element.getElementType().getInstanceType().getSimpleName();
        }
        if (element instanceof Event) {
            return "Event";
        }
        return element instanceof Gateway ? "Gateway" : "Task";
    }

    private static boolean mustBeNamed(FlowNode node) {
        return node instanceof Event || node instanceof Activity || DiagramFile.asks(node);
    }

    private static boolean isChinese(@Nullable String name) {
        return Objects.requireNonNullElse(name, "")
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
