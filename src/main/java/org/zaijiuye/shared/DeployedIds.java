package org.zaijiuye.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static Stream<String> xml(byte[] content, String kind) {
        try {
            return Xml.descendants(Xml.read(content), kind).map(element -> element.getAttribute("id"));
        } catch (SAXException unreadable) {
            return Stream.empty();
        }
    }
}
