package org.zaijiuye.gate;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.UnreadableFile;
import org.zaijiuye.shared.ElementWords;
import org.zaijiuye.shared.Elements;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Xml;

/**
 * The XML elements of a diagram, in document order. The engine takes elements by their local names, whatever namespace
 * they are of; with no other namespaces than these in a file, what is read here is what the engine reads.
 *
 * @param parts the elements of each process; what is outside of all by an empty id, but for how it is drawn
 */
record ModelFile(String name, Elements elements, Map<String, Elements> parts) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Pattern NAMESPACES =
            Pattern.compile("http://(www\\.omg\\.org/spec/(BPMN/20100524/(MODEL|DI)|DD/20100524/D[CI])"
                    + "|(bpmn\\.io/schema/bpmn/biocolor|www\\.omg\\.org/spec/BPMN/non-normative/color)/1\\.0"
                    + "|camunda\\.org/schema/(1\\.0/bpmn|modeler/1\\.0)"
                    + "|www\\.w3\\.org/(2001/XMLSchema-instance|2000/xmlns/|XML/1998/namespace))");

    static ModelFile read(BundleFile file) {
        var root = parse(file);
        if (!"definitions".equals(root.getLocalName()) || !BPMN.equals(root.getNamespaceURI())) {
            throw new UnreadableFile(file, "不是 BPMN 流程图（最外层是 " + root.getTagName() + "）");
        }
        var elements =
                Stream.concat(Stream.of(root), Xml.descendants(root, "*")).toList();
        var depth = elements.stream().mapToLong(element -> Xml.around(element).count());
        if (elements.size() > 3000 || depth.anyMatch(levels -> levels > 60)) {
            throw new UnreadableFile(file, "太大，无法检查（最多3000个元素、60层），请拆成几张图");
        }
        elements.stream()
                .flatMap(element -> Stream.concat(Stream.of(element), Xml.attributes(element)))
                .map(Node::getNamespaceURI)
                .filter(namespace ->
                        namespace != null && !NAMESPACES.matcher(namespace).matches())
                .findFirst()
                .ifPresent(namespace -> {
                    throw new UnreadableFile(file, "用了不支持的命名空间 " + namespace + "（应为 " + CAMUNDA + "）");
                });
        var parts = elements.stream()
                .filter(element -> !process(element).isEmpty()
                        || !String.valueOf(element.getNamespaceURI()).matches(".*/D[CI]"))
                .collect(groupingBy(ModelFile::process, collectingAndThen(toList(), Elements::new)));
        var model = new ModelFile(file.name(), new Elements(elements), parts);
        if (model.processIds().isEmpty()) {
            throw new UnreadableFile(file, "没有可执行的流程（isExecutable）");
        }
        return model;
    }

    /** Processes that the engine will run. */
    Stream<Element> processes() {
        return all("process")
                .filter(process -> !process.getAttribute("isExecutable").equals("false"));
    }

    /** The processes and the sub-processes in them; a sub-process has flows of its own. */
    Stream<FlowScope> scopes() {
        return all("process|subProcess").map(FlowScope::new);
    }

    Set<String> processIds() {
        return processes().map(process -> process.getAttribute("id")).collect(toCollection(LinkedHashSet::new));
    }

    /** @param types a regular expression of local names */
    Stream<Element> all(String types) {
        return elements.named(types);
    }

    /** What is wrong with the element, and where a person finds it. */
    Fault fault(Element element, String code, String message) {
        var step = step(element);
        var place = name + "#" + step.getAttribute("id");
        return new Fault(place, code, "文件 " + name + "，元素 " + title(step) + "：" + message + "。");
    }

    /** As a person knows it: its name, or what it is if it has none, and its id. */
    static String title(Element element) {
        var step = step(element);
        var shown = step.getAttribute("name").strip();
        return (shown.isEmpty() ? ElementWords.of(step) : shown) + "（" + step.getAttribute("id") + "）";
    }

    /** The element itself or the next one around it with an id that a person finds in the drawing. */
    private static Element step(Element element) {
        return Xml.around(element).filter(ElementWords::isDrawn).findFirst().orElse(element);
    }

    /** The process that the element is part of; empty outside. */
    static String process(Element element) {
        return Xml.around(element)
                .filter(around -> around.getLocalName().equals("process"))
                .findFirst()
                .map(process -> process.getAttribute("id"))
                .orElse("");
    }

    /** The processes that the element or steps inside it call. */
    static Stream<String> called(Element element) {
        return Xml.descendants(element, "callActivity").map(call -> call.getAttribute("calledElement"));
    }

    /** The name by which the engine knows the message of an event or a step. */
    static String message(Element receiver) {
        return referred(receiver, "message", "name");
    }

    /** What stands in an attribute of the message or error that the element refers to; empty if it refers to none. */
    static String referred(Element from, String kind, String attribute) {
        return Xml.descendants(from.getOwnerDocument().getDocumentElement(), kind)
                .filter(defined -> defined.getAttribute("id").equals(from.getAttribute(kind + "Ref")))
                .map(defined -> defined.getAttribute(attribute))
                .findFirst()
                .orElse("");
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    private static Element parse(BundleFile file) {
        try {
            return Xml.read(file.bytes());
        } catch (SAXException e) {
            throw new UnreadableFile(file, Xml.complaint(e));
        }
    }
}
