package org.zaijiuye.gate;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.UnreadableFile;

/** The XML elements of a diagram, in document order. */
record ModelFile(String name, List<Element> elements) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The engine takes it for its own, and nobody who reads the diagram would. */
    private static final String OLD_CAMUNDA = "http://activiti.org/bpmn";

    static ModelFile read(BundleFile file) {
        var document = parse(file);
        var root = document.getDocumentElement();
        if (!"definitions".equals(root.getLocalName()) || !BPMN.equals(root.getNamespaceURI())) {
            throw new UnreadableFile(file, "不是 BPMN 流程图（最外层是 " + root.getTagName() + "）");
        }
        if (new String(file.bytes(), StandardCharsets.UTF_8).contains(OLD_CAMUNDA)) {
            throw new UnreadableFile(file, "用了旧的命名空间 " + OLD_CAMUNDA + "（应为 " + CAMUNDA + "）");
        }
        var found = document.getElementsByTagNameNS("*", "*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        var model = new ModelFile(file.name(), elements);
        if (model.processIds().isEmpty()) {
            throw new UnreadableFile(file, "没有可执行的流程（isExecutable）");
        }
        return model;
    }

    /** Of processes that the engine will run. */
    Set<String> processIds() {
        return elements.stream()
                .filter(element -> BPMN.equals(element.getNamespaceURI())
                        && element.getLocalName().equals("process")
                        && !element.getAttribute("isExecutable").equals("false"))
                .map(process -> process.getAttribute("id"))
                .collect(toCollection(LinkedHashSet::new));
    }

    Element element(String id) {
        return elements.stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the engine knows messages, signals, errors and escalations by, by the ids that the steps name. */
    Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        elements.forEach(element -> {
            switch (element.getLocalName()) {
                case "message", "signal" -> codes.put(element.getAttribute("id"), element.getAttribute("name"));
                case "error" -> codes.put(element.getAttribute("id"), element.getAttribute("errorCode"));
                case "escalation" -> codes.put(element.getAttribute("id"), element.getAttribute("escalationCode"));
                default -> {}
            }
        });
        return codes;
    }

    /** Of a file of decision tables; none of one that cannot be read, which is refused for that. */
    static Set<String> decisionIds(BundleFile file) {
        try {
            var decisions = parse(file).getElementsByTagNameNS("*", "decision");
            return IntStream.range(0, decisions.getLength())
                    .mapToObj(i -> ((Element) decisions.item(i)).getAttribute("id"))
                    .collect(toSet());
        } catch (UnreadableFile e) {
            return Set.of();
        }
    }

    /** Whether the engine would run the other in this one's place. */
    boolean isReplacedBy(ModelFile other) {
        return BundleFile.fileName(name).equals(BundleFile.fileName(other.name()))
                || !Collections.disjoint(processIds(), other.processIds());
    }

    /** The text of the element itself, whatever comments or sections cut it into pieces. */
    static String ownText(Element element) {
        var text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static Document parse(BundleFile file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file.bytes()));
        } catch (SAXParseException e) {
            throw new UnreadableFile(file, "不是有效的 XML（第" + e.getLineNumber() + "行起无法读取，可能不完整）");
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new UnreadableFile(file, "不是有效的 XML");
        }
    }
}
