package org.zaijiuye.gate;

import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/**
 * The form fields that a user task declares: an extension property {@code <field> = field} or an empty input parameter,
 * which is how older diagrams say the same.
 */
final class DeclaredFields {

    private static final String VALUE = "field";

    private DeclaredFields() {}

    static Set<String> of(Element userTask) {
        return Xml.descendants(userTask, "*")
                .filter(DeclaredFields::declares)
                .map(declared -> declared.getAttribute("name"))
                .collect(Collectors.toSet());
    }

    /** Whether a part of a user task declares a field. */
    static boolean declares(Element part) {
        if (!ModelFile.CAMUNDA.equals(part.getNamespaceURI())) {
            return false;
        }
        return part.getLocalName().equals("property")
                ? part.getAttribute("value").equals(VALUE)
                : part.getLocalName().equals("inputParameter") && isEmpty(part);
    }

    private static boolean isEmpty(Element parameter) {
        return parameter.getTextContent().isBlank()
                && Xml.children(parameter).findAny().isEmpty();
    }
}
