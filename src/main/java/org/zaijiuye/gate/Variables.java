package org.zaijiuye.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/** The variables that an expression of a diagram can rely on. */
record Variables(ModelFaults faults) {

    /**
     * Those that the program sets in this process, those that steps of the diagram write, those that callers hand over and
     * those that the form of its start asks for. In the mappings of a human step also what its own form sends, which goes
     * no further.
     */
    Set<String> at(Element element) {
        var known = faults.known();
        var process = ModelFile.process(element);
        var names = new TreeSet<>(known.program().variables(process));
        var own = new Diagrams(List.of(faults.model()));
        own.in(process, ".*").flatMap(this::written).forEach(names::add);
        known.deployed()
                .all("callActivity")
                .filter(call -> call.getAttribute("calledElement").equals(process))
                .flatMap(call -> Xml.descendants(call, "in"))
                .forEach(mapping -> names.add(mapping.getAttribute("target")));
        if (element.getLocalName().endsWith("putParameter")) {
            var tasks = Xml.around(element).filter(part -> part.getLocalName().equals("userTask"));
            tasks.flatMap(Variables::declared).forEach(names::add);
        }
        names.remove("");
        return names;
    }

    private Stream<String> written(Element element) {
        return switch (element.getLocalName()) {
            case "outputParameter" -> Stream.of(element.getAttribute("name"));
            case "out" -> Stream.of(element.getAttribute("target"));
            case "startEvent" ->
                faults.known().forms().getOrDefault(ModelFile.camunda(element, "formRef"), Set.of()).stream();
            default ->
                Stream.of("resultVariable", "elementVariable", "errorCodeVariable", "errorMessageVariable")
                        .map(name -> ModelFile.camunda(element, name));
        };
    }

    /**
     * The form fields that a user task declares: an extension property {@code <field> = field} or an empty input
     * parameter, which is how older diagrams say the same.
     */
    private static Stream<String> declared(Element userTask) {
        var properties = Xml.descendants(userTask, "property")
                .filter(part -> part.getAttribute("value").equals("field"));
        var empty = Xml.descendants(userTask, "inputParameter")
                .filter(part -> part.getTextContent().isBlank()
                        && Xml.children(part).findAny().isEmpty());
        return Stream.concat(properties, empty).map(part -> part.getAttribute("name"));
    }
}
