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
        own.in(process, ".*").flatMap(Variables::written).forEach(names::add);
        own.in(process, "startEvent")
                .map(start -> ModelFile.camunda(start, "formRef"))
                .map(form -> faults.known().forms().getOrDefault(form, Set.of()))
                .forEach(names::addAll);
        var handed = faults.known().deployed().calls(process).flatMap(call -> Xml.descendants(call, "in"));
        handed.forEach(mapping -> names.add(mapping.getAttribute("target")));
        names.remove("");
        return new Variables(names);
    }

    /** In the mappings of a human step also what its own form sends, which goes no further. */
    Set<String> at(Element element) {
        var task = element.getLocalName().endsWith("putParameter") ? Xml.around(element) : Stream.<Element>empty();
        var sent = task.filter(part -> Xml.is(part, "userTask")).flatMap(Variables::declared);
        return Stream.concat(names.stream(), sent).collect(toSet());
    }

    /** Those that a step or a mapping of a step writes. */
    static Stream<String> written(Element element) {
        var names =
                switch (element.getLocalName()) {
                    case "outputParameter" -> Stream.of(element.getAttribute("name"));
                    case "out" -> Stream.of(element.getAttribute("target"));
                    default ->
                        Stream.of("resultVariable", "elementVariable", "errorCodeVariable", "errorMessageVariable")
                                .map(name -> ModelFile.camunda(element, name));
                };
        return names.filter(name -> !name.isEmpty());
    }

    /** What a mapping writes. */
    static String value(Element mapping) {
        return Xml.ownText(mapping).strip() + mapping.getAttribute("source") + mapping.getAttribute("sourceExpression");
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
