package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The steps of one process or embedded sub-process and the flows between them. A sub-process inside it is one step here
 * and a scope of its own.
 *
 * @param element the process or sub-process
 * @param nodes by id, in document order
 * @param flows those from a link event to its other end among them
 */
record FlowScope(Element element, Map<String, Element> nodes, List<Flow> flows) {

    private static final Set<String> SCOPES = Set.of("process", "subProcess", "transaction");
    private static final Pattern NODE = Pattern.compile(".*(Event|Gateway|[tT]ask|Activity|[sS]ubProcess|transaction)");

    /** Ends that end more than the branch that reaches them. */
    private static final Set<String> ENDING_ALL =
            Set.of("terminateEventDefinition", "errorEventDefinition", "cancelEventDefinition");

    /** A sequence flow; of a link event, one without an element. */
    record Flow(String id, String source, String target, boolean conditional) {}

    static Stream<FlowScope> of(ModelFile model) {
        return model.elements().stream()
                .filter(element -> SCOPES.contains(element.getLocalName()))
                .map(FlowScope::of);
    }

    static FlowScope of(Element scope) {
        var nodes = new LinkedHashMap<String, Element>();
        ModelFile.children(scope)
                .filter(child -> NODE.matcher(child.getLocalName()).matches())
                .forEach(node -> nodes.put(node.getAttribute("id"), node));
        var flows = new ArrayList<Flow>();
        ModelFile.children(scope)
                .filter(child -> child.getLocalName().equals("sequenceFlow"))
                .forEach(flow -> flows.add(new Flow(
                        flow.getAttribute("id"),
                        flow.getAttribute("sourceRef"),
                        flow.getAttribute("targetRef"),
                        ModelFile.child(flow, "conditionExpression").isPresent())));
        nodes.forEach((from, thrown) -> nodes.forEach((to, caught) -> {
            if (isLink(thrown, caught)) {
                flows.add(new Flow(from + "→" + to, from, to, false));
            }
        }));
        return new FlowScope(scope, nodes, flows);
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

    List<String> boundaryEvents(String host) {
        return all("boundaryEvent")
                .filter(event -> attribute(event, "attachedToRef").equals(host))
                .toList();
    }

    String attribute(String node, String name) {
        var element = nodes.get(node);
        return element == null ? "" : element.getAttribute(name);
    }

    boolean has(String node, String child) {
        var element = nodes.get(node);
        return element != null && ModelFile.child(element, child).isPresent();
    }

    boolean isEventSubProcess(String node) {
        return attribute(node, "triggeredByEvent").equals("true");
    }

    boolean endsAll(String node) {
        return is(node, "endEvent") && ENDING_ALL.stream().anyMatch(definition -> has(node, definition));
    }

    /** Whether something from outside can end the scope wherever it stands. */
    boolean canBeInterrupted() {
        return nodes.values().stream().anyMatch(FlowScope::isInterruptingSubProcess);
    }

    static boolean isInterruptingSubProcess(Element node) {
        return node.getAttribute("triggeredByEvent").equals("true")
                && ModelFile.children(node)
                        .anyMatch(child -> child.getLocalName().equals("startEvent")
                                && !child.getAttribute("isInterrupting").equals("false"));
    }

    /** Whether the boundary event ends the step that it sits on. */
    boolean interrupts(String boundaryEvent) {
        return !attribute(boundaryEvent, "cancelActivity").equals("false");
    }

    /** Where an arc of the scope's net begins: one of its flows, or the step that a mark at the end of its id stands for. */
    String source(String arc) {
        return flow(arc).map(Flow::source).findFirst().orElseGet(() -> arc.substring(0, arc.length() - 1));
    }

    String target(String arc) {
        return flow(arc).map(Flow::target).findFirst().orElseGet(() -> arc.substring(0, arc.length() - 1));
    }

    private Stream<Flow> flow(String id) {
        return flows.stream().filter(flow -> flow.id().equals(id));
    }

    String title(String node) {
        var element = nodes.get(node);
        return element == null ? node : ModelFile.title(element);
    }

    private static boolean isLink(Element from, Element to) {
        return from.getLocalName().equals("intermediateThrowEvent")
                && to.getLocalName().equals("intermediateCatchEvent")
                && link(from).anyMatch(name -> link(to).anyMatch(name::equals));
    }

    private static Stream<String> link(Element event) {
        return ModelFile.child(event, "linkEventDefinition").map(link -> link.getAttribute("name")).stream();
    }
}
