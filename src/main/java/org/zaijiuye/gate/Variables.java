package org.zaijiuye.gate;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zaijiuye.shared.Xml;

/** The variables that an expression of a diagram can rely on. */
record Variables(ModelFile model, Known known) {

    /**
     * Those that the program sets in this process, those that steps of the diagram write, those that callers hand over and
     * those that the form of its start asks for. In the mappings of a human step also what its own form sends, which goes
     * no further.
     */
    Set<String> at(Element element) {
        var process = ModelFile.process(element);
        var names = new TreeSet<>(known.program().variables(process));
        model.elements().stream()
                .filter(each -> ModelFile.process(each).equals(process))
                .flatMap(this::written)
                .forEach(names::add);
        known.deployed()
                .all("callActivity")
                .filter(call -> call.getAttribute("calledElement").equals(process))
                .flatMap(call -> Xml.descendants(call, "in"))
                .map(mapping -> mapping.getAttribute("target"))
                .forEach(names::add);
        if (element.getLocalName().endsWith("putParameter")) {
            userTask(element).flatMap(Variables::declared).forEach(names::add);
        }
        names.remove("");
        return names;
    }

    private Stream<String> written(Element element) {
        return switch (element.getLocalName()) {
            case "outputParameter" -> Stream.of(element.getAttribute("name"));
            case "out" -> Stream.of(element.getAttribute("target"));
            case "startEvent" -> known.forms().getOrDefault(ModelFile.camunda(element, "formRef"), Set.of()).stream();
            default ->
                Stream.of("resultVariable", "elementVariable", "errorCodeVariable", "errorMessageVariable")
                        .map(name -> ModelFile.camunda(element, name));
        };
    }

    private static Stream<Element> userTask(Element part) {
        return Stream.iterate(part.getParentNode(), Element.class::isInstance, Node::getParentNode)
                .map(Element.class::cast)
                .filter(around -> around.getLocalName().equals("userTask"));
    }

    /**
     * The form fields that a user task declares: an extension property {@code <field> = field} or an empty input
     * parameter, which is how older diagrams say the same.
     */
    private static Stream<String> declared(Element userTask) {
        return Xml.descendants(userTask, "*")
                .filter(part -> part.getLocalName().equals("property")
                        ? part.getAttribute("value").equals("field")
                        : part.getLocalName().equals("inputParameter")
                                && part.getTextContent().isBlank()
                                && Xml.children(part).findAny().isEmpty())
                .map(part -> part.getAttribute("name"));
    }
}
