package org.zaijiuye.engine;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/** What a step of a diagram gives its delegate, in fields and extension properties. */
public final class StepFields {

    private StepFields() {}

    /** Those of the needed ones that the step does not have, or leaves blank. */
    public static List<String> empty(Collection<String> needed, Element step) {
        var given = Xml.descendants(step, "*")
                .filter(each -> Xml.is(each, "field|property"))
                .toList();
        return needed.stream()
                .filter(need -> given.stream()
                        .noneMatch(each -> each.getAttribute("name").equals(need)
                                && !value(each).isBlank()))
                .sorted()
                .toList();
    }

    /** Of one field or property, however it is written. */
    public static String value(Element given) {
        var attributes = Stream.of("stringValue", "expression", "value").map(given::getAttribute);
        return Stream.concat(attributes, Xml.children(given).map(Xml::ownText)).collect(joining());
    }
}
