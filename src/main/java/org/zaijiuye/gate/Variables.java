package org.zaijiuye.gate;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/** The variables that an expression of a diagram can rely on. */
record Variables(Set<String> names) {

    /**
     * Those that the program sets in this process, those that steps of the diagram write, those that callers hand over and
     * those that the form of its start asks for.
     */
    static Variables of(String process, ModelFaults faults) {
        var names = new TreeSet<>(faults.known().program().variables(process));
        var own = new Diagrams(List.of(faults.model()));
        own.in(process, ".*").flatMap(part -> written(part, faults.known())).forEach(names::add);
        faults.known()
                .deployed()
                .all("callActivity")
                .filter(call -> call.getAttribute("calledElement").equals(process))
                .flatMap(call -> Xml.descendants(call, "in"))
                .forEach(mapping -> names.add(mapping.getAttribute("target")));
        names.remove("");
        return new Variables(names);
    }

    /** In the mappings of a human step also what its own form sends, which goes no further. */
    Set<String> at(Element element) {
        var task = element.getLocalName().endsWith("putParameter") ? Xml.around(element) : Stream.<Element>empty();
        var sent = task.filter(part -> Xml.is(part, "userTask")).flatMap(Variables::declared);
        return Stream.concat(names.stream(), sent).collect(toSet());
    }

    private static Stream<String> written(Element element, Known known) {
        return switch (element.getLocalName()) {
            case "outputParameter" -> Stream.of(element.getAttribute("name"));
            case "out" -> Stream.of(element.getAttribute("target"));
            case "startEvent" -> known.forms().getOrDefault(ModelFile.camunda(element, "formRef"), Set.of()).stream();
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
