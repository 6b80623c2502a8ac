package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The steps of one process or embedded sub-process and the flows between them. A sub-process inside it is one step here
 * and a scope of its own.
 *
 * @param id of the process or sub-process
 * @param nodes by id, in document order
 * @param flows complete ones; those from a link event to its other end among them
 */
record FlowScope(String id, Map<String, Element> nodes, List<Flow> flows) {

    private static final Set<String> SCOPES = Set.of("process", "subProcess", "transaction");
    private static final Pattern NODE = Pattern.compile(".*(Event|Gateway|[tT]ask|Activity|[sS]ubProcess|transaction)");

    /** A sequence flow, always taken if the condition is empty. */
    record Flow(String id, String source, String target, String condition) {

        boolean conditional() {
            return !condition.isEmpty();
        }
    }

    static Stream<FlowScope> of(ModelFile model) {
        return model.elements().stream()
                .filter(element -> SCOPES.contains(element.getLocalName()))
                .map(FlowScope::of);
    }

    private static FlowScope of(Element scope) {
        var nodes = new LinkedHashMap<String, Element>();
        children(scope).filter(FlowScope::isNode).forEach(node -> nodes.put(node.getAttribute("id"), node));
        var flows = new ArrayList<Flow>();
        children(scope)
                .filter(child -> child.getLocalName().equals("sequenceFlow"))
                .forEach(flow -> flows.add(flow(flow)));
        nodes.values().forEach(from -> nodes.values().stream()
                .filter(to -> !from.equals(to) && isLink(from, to))
                .forEach(to -> flows.add(new Flow("", from.getAttribute("id"), to.getAttribute("id"), ""))));
        return new FlowScope(scope.getAttribute("id"), nodes, flows);
    }

    static boolean isNode(Element element) {
        return NODE.matcher(element.getLocalName()).matches();
    }

    /** Whether a flow hangs in the air: nothing can be said of the ways through the scope. */
    boolean isLoose(Flow flow) {
        return !nodes.containsKey(flow.source()) || !nodes.containsKey(flow.target());
    }

    List<Flow> into(String node) {
        return flows.stream().filter(flow -> flow.target().equals(node)).toList();
    }

    List<Flow> outOf(String node) {
        return flows.stream().filter(flow -> flow.source().equals(node)).toList();
    }

    boolean is(String node, String type) {
        var element = nodes.get(node);
        return element != null && element.getLocalName().equals(type);
    }

    Stream<String> all(String type) {
        return nodes.keySet().stream().filter(node -> is(node, type));
    }

    Stream<String> boundaryEvents(String host) {
        return all("boundaryEvent")
                .filter(event -> attribute(event, "attachedToRef").equals(host));
    }

    String attribute(String node, String name) {
        var element = nodes.get(node);
        return element == null ? "" : element.getAttribute(name);
    }

    boolean has(String node, String child) {
        var element = nodes.get(node);
        return element != null
                && children(element).anyMatch(found -> found.getLocalName().equals(child));
    }

    boolean isEventSubProcess(String node) {
        return attribute(node, "triggeredByEvent").equals("true");
    }

    /** Whether something from outside can end the scope wherever it stands. */
    boolean canBeInterrupted() {
        return nodes.keySet().stream().anyMatch(this::isInterruptingSubProcess);
    }

    boolean isInterruptingSubProcess(String node) {
        return isEventSubProcess(node)
                && Stream.ofNullable(nodes.get(node))
                        .flatMap(FlowScope::children)
                        .anyMatch(child -> child.getLocalName().equals("startEvent")
                                && !child.getAttribute("isInterrupting").equals("false"));
    }

    /** Whether the boundary event ends the step that it sits on. */
    boolean interrupts(String boundaryEvent) {
        return !attribute(boundaryEvent, "cancelActivity").equals("false");
    }

    /** As a person knows the step: its name, if it has one, and its id. */
    String title(String node) {
        var name = attribute(node, "name").strip();
        return name.isEmpty() ? node : name + "（" + node + "）";
    }

    private static Flow flow(Element flow) {
        var source = flow.getAttribute("sourceRef");
        var condition = children(flow)
                .filter(child -> child.getLocalName().equals("conditionExpression"))
                .map(child -> StepSignature.text(child, Map.of()))
                .collect(Collectors.joining());
        return new Flow(flow.getAttribute("id"), source, flow.getAttribute("targetRef"), condition);
    }

    private static boolean isLink(Element from, Element to) {
        return from.getLocalName().equals("intermediateThrowEvent")
                && to.getLocalName().equals("intermediateCatchEvent")
                && link(from).anyMatch(name -> link(to).anyMatch(name::equals));
    }

    private static Stream<String> link(Element event) {
        return children(event)
                .filter(child -> child.getLocalName().equals("linkEventDefinition"))
                .map(link -> link.getAttribute("name"));
    }

    static Stream<Element> children(Element parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
