package org.zaijiuye.pages.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zaijiuye.shared.ElementWords;
import org.zaijiuye.shared.Xml;

/** How two versions of a diagram differ, element by element; where an element is drawn is no difference. */
record DiagramDifference(List<Line> lines) {

    /** What both ends of a flow say of it again. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing", "flowNodeRef");

    /** What administrators meet most; the rest is shown as it is written. */
    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("name", "名称"),
            Map.entry("sourceRef", "起点"),
            Map.entry("targetRef", "终点"),
            Map.entry("calledElement", "调用的流程"),
            Map.entry("camunda:formRef", "表单"),
            Map.entry("camunda:candidateGroups", "办理组"),
            Map.entry("camunda:candidateUsers", "候选人"),
            Map.entry("camunda:assignee", "办理人"),
            Map.entry("camunda:dueDate", "期限"),
            Map.entry("camunda:delegateExpression", "程序步骤"),
            Map.entry("camunda:topic", "外部系统主题"));

    enum Kind {
        ADDED("新增"),
        REMOVED("删去"),
        CHANGED("改动");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** As the style sheet says it. */
        public String mark() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code before} and {@code after}: what is written in one version and not in the other. */
    record Line(Kind kind, String id, String type, String name, List<String> before, List<String> after) {}

    static DiagramDifference of(byte[] before, byte[] after) {
        var old = elements(before);
        var now = elements(after);
        var ids = new ArrayList<>(now.keySet());
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(ids::add);
        return new DiagramDifference(
                ids.stream().flatMap(id -> line(id, old.get(id), now.get(id))).toList());
    }

    /** Their ids, separated by blanks, for the drawing; with the two below. */
    public String addedIds() {
        return ids(Kind.ADDED);
    }

    public String removedIds() {
        return ids(Kind.REMOVED);
    }

    public String changedIds() {
        return ids(Kind.CHANGED);
    }

    private String ids(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).map(Line::id).collect(Collectors.joining(" "));
    }

    private record Drawn(String type, String name, List<String> words) {}

    private static Stream<Line> line(String id, @Nullable Drawn old, @Nullable Drawn now) {
        var shown = now == null ? old : now;
        var before = old == null ? List.<String>of() : old.words();
        var after = now == null ? List.<String>of() : now.words();
        if (shown == null || before.equals(after)) {
            return Stream.empty();
        }
        var kind = old == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
        return Stream.of(
                new Line(kind, id, shown.type(), shown.name(), without(before, after), without(after, before)));
    }

    private static List<String> without(List<String> words, List<String> others) {
        var known = new HashSet<>(others);
        return words.stream().filter(word -> !known.contains(word)).toList();
    }

    /** What is drawn, and what stands beside the processes, such as messages. */
    private static Map<String, Drawn> elements(byte[] content) {
        var elements = new LinkedHashMap<String, Drawn>();
        XmlFile.read(content).ifPresent(root -> {
            var drawn = Stream.of("BPMNShape", "BPMNEdge")
                    .flatMap(shape -> Xml.descendants(root, shape))
                    .map(shape -> shape.getAttribute("bpmnElement"))
                    .collect(Collectors.toSet());
            Xml.children(root)
                    .filter(element -> !element.getLocalName().equals("BPMNDiagram"))
                    .forEach(element -> collect(element, drawn, elements));
        });
        return elements;
    }

    private static void collect(Element element, Set<String> drawn, Map<String, Drawn> elements) {
        var words = new ArrayList<String>();
        words(element, "", drawn, words);
        elements.put(
                element.getAttribute("id"),
                new Drawn(ElementWords.of(element.getLocalName()), element.getAttribute("name"), words));
        Xml.descendants(element, "*")
                .filter(each -> drawn.contains(each.getAttribute("id")))
                .filter(each -> !elements.containsKey(each.getAttribute("id")))
                .forEach(each -> collect(each, drawn, elements));
    }

    private static void words(Element element, String path, Set<String> drawn, List<String> words) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .map(attribute -> path
                        + ATTRIBUTES.getOrDefault(attribute.getNodeName(), attribute.getNodeName())
                        + " = " + attribute.getNodeValue())
                .sorted()
                .forEach(words::add);
        var text = text(element);
        if (!text.isEmpty()) {
            words.add(path + "“" + text + "”");
        }
        Xml.children(element)
                .filter(child -> !REPEATED.contains(child.getLocalName()) && !drawn.contains(child.getAttribute("id")))
                .forEach(child -> words(child, path + child.getLocalName() + " ", drawn, words));
    }

    private static String text(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getNodeValue)
                .collect(Collectors.joining())
                .strip();
    }
}
