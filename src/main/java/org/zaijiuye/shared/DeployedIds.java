package org.zaijiuye.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The ids by which the engine finds what a file holds: processes, decisions, or a form. */
public final class DeployedIds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeployedIds() {}

    /** None of a file that cannot be read. */
    public static Set<String> in(String name, byte[] content) {
        try {
            return name.endsWith(".form")
                    ? Set.of(JSON.readTree(content).path("id").asText())
                    : Stream.of("process", "decision")
                            .flatMap(kind -> xml(content, kind))
                            .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    /** The decisions that the steps of a diagram ask for; none of any other file. */
    public static Set<String> asked(String name, byte[] content) {
        return name.endsWith(".bpmn")
                ? elements(content, "*")
                        .flatMap(Xml::attributes)
                        .filter(attribute -> attribute.getLocalName().equals("decisionRef"))
                        .map(Attr::getValue)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<String> xml(byte[] content, String kind) {
        return elements(content, kind).map(element -> element.getAttribute("id"));
    }

    private static Stream<Element> elements(byte[] content, String kind) {
        try {
            return Xml.descendants(Xml.read(content), kind);
        } catch (SAXException unreadable) {
            return Stream.empty();
        }
    }
}
