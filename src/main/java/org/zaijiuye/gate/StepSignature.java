package org.zaijiuye.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Everything about a step that matters when it is run, by the names of attributes and children. Names, documentation and
 * layout do not, nor the literal text of a timer; messages and errors count by what the engine compares.
 */
record StepSignature(Map<String, String> parts) {

    static final String INPUT = "inputParameter ";
    static final String FIELD = "field ";

    private static final String DECLARED = "declared";
    private static final Set<String> FREE_ATTRIBUTES = Set.of("id", "name", "default", "versionTag");
    private static final Set<String> FREE_CHILDREN = Set.of(
            "documentation",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "laneSet",
            "group",
            "textAnnotation",
            "association",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference");
    private static final Set<String> WRAPPERS = Set.of("extensionElements", "inputOutput", "properties");
    private static final Set<String> DEFAULTS = Set.of(
            "isInterrupting=true",
            "cancelActivity=true",
            "triggeredByEvent=false",
            "isForCompensation=false",
            "isSequential=false",
            "parallelMultiple=false",
            "startQuantity=1",
            "completionQuantity=1",
            "asyncBefore=false",
            "asyncAfter=false",
            "exclusive=true");

    /** @param codes what the engine knows a message or an error by, by the element's id */
    static StepSignature of(Element step, Map<String, String> codes) {
        var parts = new TreeMap<String, String>();
        parts.put("", step.getLocalName());
        attributes(step, codes).forEach(parts::put);
        var takesFields = step.getLocalName().equals("userTask");
        children(step).forEach(child -> {
            if (takesFields && DeclaredFields.declares(child)) {
                parts.put(FIELD + child.getAttribute("name"), DECLARED);
            } else {
                parts.merge(key(child), text(child, codes), String::concat);
            }
        });
        return new StepSignature(parts);
    }

    /** Names of the parts in which two steps differ. */
    Set<String> differences(StepSignature other) {
        var names = new TreeSet<>(parts.keySet());
        names.addAll(other.parts.keySet());
        names.removeIf(name -> value(name).equals(other.value(name)));
        return names;
    }

    /** Empty if there is no such part. */
    String value(String name) {
        return parts.getOrDefault(name, "");
    }

    /** An element with all that is in it, in one line. */
    static String text(Element element, Map<String, String> codes) {
        var inside = children(element).map(child -> text(child, codes)).collect(Collectors.joining());
        return element.getLocalName() + attributes(element, codes) + "{" + own(element) + inside + "}";
    }

    private static String own(Element element) {
        var text = FlowScope.children(element).findAny().isPresent()
                ? ""
                : element.getTextContent().strip();
        return TimerText.isTimer(element) && !TimerText.isExpression(text) ? "*" : text;
    }

    private static Map<String, String> attributes(Element element, Map<String, String> codes) {
        var found = element.getAttributes();
        var attributes = new TreeMap<String, String>();
        IntStream.range(0, found.getLength())
                .mapToObj(i -> (Attr) found.item(i))
                .filter(attribute -> isRun(attribute.getNamespaceURI()) && !isFree(element, attribute))
                .forEach(attribute -> attributes.put(
                        attribute.getLocalName(), codes.getOrDefault(attribute.getValue(), attribute.getValue())));
        return attributes;
    }

    private static boolean isFree(Element element, Attr attribute) {
        var isNameOrSo = FREE_ATTRIBUTES.contains(attribute.getLocalName());
        return (isNameOrSo && ModelFile.BPMN.equals(element.getNamespaceURI()))
                || DEFAULTS.contains(attribute.getLocalName() + "=" + attribute.getValue());
    }

    /** Children that are run, without what only wraps them; steps inside a step are steps of their own. */
    private static Stream<Element> children(Element element) {
        return FlowScope.children(element)
                .filter(child -> child.getNamespaceURI() != null && isRun(child.getNamespaceURI()))
                .filter(child -> !FREE_CHILDREN.contains(child.getLocalName()) && !FlowScope.isNode(child))
                .flatMap(child -> WRAPPERS.contains(child.getLocalName()) ? children(child) : Stream.of(child));
    }

    /** Each input parameter is a part of its own, so that it can be named. */
    private static String key(Element child) {
        return child.getLocalName().equals("inputParameter")
                ? INPUT + child.getAttribute("name")
                : child.getLocalName();
    }

    /** Other namespaces are of editors, not of the engine. */
    private static boolean isRun(@Nullable String namespace) {
        return namespace == null || namespace.equals(ModelFile.BPMN) || namespace.equals(ModelFile.CAMUNDA);
    }
}
