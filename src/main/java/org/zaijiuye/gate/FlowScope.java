package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/**
 * The steps of one process or embedded sub-process and the flows between them. A sub-process inside it is one step here
 * and a scope of its own.
 *
 * @param element the process or sub-process
 * @param nodes by id, in document order
 * @param flows those from a link event to its other end among them
 */
record FlowScope(Element element, Map<String, Element> nodes, List<Flow> flows) {

    private static final Pattern NODE = Pattern.compile(".*(Event|Gateway|[tT]ask|Activity|[sS]ubProcess|transaction)");

    /** Beyond this nobody waits for an answer. */
    private static final int MOST_STEPS = 200;

    /** A sequence flow, or the way from a link event to the other. */
    record Flow(String id, String source, String target, boolean conditional, boolean byDefault) {}

    static Stream<FlowScope> of(ModelFile model) {
        return model.elements().stream()
                .filter(element -> element.getLocalName().matches("process|subProcess|transaction"))
                .map(FlowScope::of);
    }

    static FlowScope of(Element element) {
        var scope = new FlowScope(element, new LinkedHashMap<>(), new ArrayList<>());
        Xml.children(element)
                .filter(child -> NODE.matcher(child.getLocalName()).matches())
                .forEach(node -> scope.nodes.put(node.getAttribute("id"), node));
        Xml.children(element)
                .filter(child -> child.getLocalName().equals("sequenceFlow"))
                .forEach(scope::addFlow);
        scope.all("intermediateThrowEvent").forEach(from -> scope.all("intermediateCatchEvent")
                .filter(to -> scope.isLink(from, to))
                .forEach(to -> scope.flows.add(new Flow(from + "→" + to, from, to, false, false))));
        return scope;
    }

    boolean isTooLarge() {
        return nodes.size() > MOST_STEPS || flows.size() > 2 * MOST_STEPS;
    }

    /** Whether a flow hangs in the air: nothing can be said of the ways through the scope. */
    boolean isLoose(Flow flow) {
        return !nodes.containsKey(flow.source()) || !nodes.containsKey(flow.target());
    }

    List<Flow> outOf(String node) {
        return flows.stream().filter(flow -> flow.source().equals(node)).toList();
    }

    /** @param types a regular expression of local names */
    boolean is(String node, String types) {
        var element = nodes.get(node);
        return element != null && element.getLocalName().matches(types);
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

    boolean has(String node, String children) {
        return Stream.ofNullable(nodes.get(node)).flatMap(Xml::children).anyMatch(child -> child.getLocalName()
                .matches(children));
    }

    boolean isEventSubProcess(String node) {
        return attribute(node, "triggeredByEvent").equals("true");
    }

    /** Whether it ends more than the branch that reaches it. */
    boolean endsAll(String node) {
        return is(node, "endEvent") && has(node, "(terminate|error|cancel)EventDefinition");
    }

    /** Whether something from outside can end the scope wherever it stands. */
    boolean canBeInterrupted() {
        return nodes.values().stream().anyMatch(FlowScope::isInterruptingSubProcess);
    }

    static boolean isInterruptingSubProcess(Element node) {
        return node.getAttribute("triggeredByEvent").equals("true")
                && Xml.children(node)
                        .anyMatch(child -> child.getLocalName().equals("startEvent")
                                && !child.getAttribute("isInterrupting").equals("false"));
    }

    String title(String node) {
        var element = nodes.get(node);
        return element == null ? node : ModelFile.title(element);
    }

    private void addFlow(Element flow) {
        var id = flow.getAttribute("id");
        var source = flow.getAttribute("sourceRef");
        var byDefault = attribute(source, "default").equals(id);
        var conditional = Xml.child(flow, "conditionExpression").isPresent();
        flows.add(new Flow(id, source, flow.getAttribute("targetRef"), conditional, byDefault));
    }

    private boolean isLink(String from, String to) {
        return link(from).anyMatch(name -> link(to).anyMatch(name::equals));
    }

    private Stream<String> link(String event) {
        return Stream.ofNullable(nodes.get(event))
                .flatMap(element -> Xml.child(element, "linkEventDefinition").stream())
                .map(link -> link.getAttribute("name"));
    }
}
