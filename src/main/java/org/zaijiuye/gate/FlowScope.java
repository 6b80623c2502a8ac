package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String NODE = ".*(Event|Gateway|[tT]ask|Activity|[sS]ubProcess)";

    /** Beyond this nobody waits for an answer. */
    private static final int MOST_STEPS = 200;

    /** A sequence flow, or the way from a link event to the other. */
    record Flow(String id, String source, String target, boolean conditional, boolean byDefault) {}

    FlowScope(Element element) {
        this(element, new LinkedHashMap<>(), new ArrayList<>());
        Xml.children(element, NODE).forEach(node -> nodes.put(node.getAttribute("id"), node));
        Xml.children(element, "sequenceFlow").forEach(this::addFlow);
        var catching = all("intermediateCatchEvent").toList();
        all("intermediateThrowEvent").limit(MOST_STEPS).forEach(from -> catching.stream()
                .filter(to -> links(from).anyMatch(name -> links(to).anyMatch(name::equals)))
                .forEach(to -> flows.add(new Flow(from + "→" + to, from, to, false, false))));
    }

    private void addFlow(Element flow) {
        var id = flow.getAttribute("id");
        var source = flow.getAttribute("sourceRef");
        var byDefault = attribute(source, "default").equals(id);
        var conditional = Xml.child(flow, "conditionExpression").isPresent();
        flows.add(new Flow(id, source, flow.getAttribute("targetRef"), conditional, byDefault));
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

    Optional<Element> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** @param types a regular expression of local names */
    boolean is(String node, String types) {
        return node(node).filter(element -> Xml.is(element, types)).isPresent();
    }

    Stream<String> all(String type) {
        return nodes.keySet().stream().filter(node -> is(node, type));
    }

    Stream<String> boundaryEvents(String host) {
        return all("boundaryEvent")
                .filter(event -> attribute(event, "attachedToRef").equals(host));
    }

    String attribute(String node, String name) {
        return node(node).map(element -> element.getAttribute(name)).orElse("");
    }

    /** @param children a regular expression of local names */
    boolean has(String node, String children) {
        return node(node).stream()
                .flatMap(element -> Xml.children(element, children))
                .findAny()
                .isPresent();
    }

    private Stream<String> links(String event) {
        return node(event).flatMap(element -> Xml.child(element, "linkEventDefinition")).stream()
                .map(link -> link.getAttribute("name"));
    }

    /** Whether it ends more than the branch that reaches it. */
    boolean endsAll(String node) {
        return is(node, "endEvent") && has(node, "(terminate|error|cancel)EventDefinition");
    }

    /** Whether it is an event sub-process that ends the scope around it wherever that stands. */
    static boolean isInterruptingSubProcess(Element node) {
        return node.getAttribute("triggeredByEvent").equals("true")
                && Xml.children(node, "startEvent")
                        .anyMatch(start -> !start.getAttribute("isInterrupting").equals("false"));
    }

    String title(String node) {
        return node(node).map(ModelFile::title).orElse(node);
    }
}
