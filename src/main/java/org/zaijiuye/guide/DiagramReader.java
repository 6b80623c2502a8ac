package org.zaijiuye.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.guide.FlowChart.Label;
import org.zaijiuye.guide.FlowChart.Line;
import org.zaijiuye.guide.FlowChart.Node;
import org.zaijiuye.guide.FlowChart.Shape;

/** Reads where a diagram draws what. */
class DiagramReader {

    private static final double MARGIN = 12;
    private static final double INSIDE = 8;

    /** As wide as Modeler writes a name beside its symbol. */
    private static final double BESIDE = 92;

    private final BpmnModelInstance model;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    DiagramReader(BpmnModelInstance model) {
        this.model = model;
    }

    /** @param item whose step tells which page is meant; empty for the first page */
    FlowChart page(String title, String file, String item) {
        var diagrams = model.getModelElementsByType(BpmnDiagram.class);
        var page = diagrams.stream()
                .filter(diagram -> item.isEmpty() || shapes(diagram).anyMatch(shape -> handles(shape, item)))
                .findFirst()
                .orElseGet(() -> diagrams.iterator().next());
        shapes(page).forEach(this::add);
        page.getBpmnPlane().getDiagramElements().stream()
                .filter(BpmnEdge.class::isInstance)
                .map(BpmnEdge.class::cast)
                .forEach(this::add);
        return moved(title, file);
    }

    private static Stream<BpmnShape> shapes(BpmnDiagram diagram) {
        return diagram.getBpmnPlane().getDiagramElements().stream()
                .filter(BpmnShape.class::isInstance)
                .map(BpmnShape.class::cast);
    }

    private static boolean handles(BpmnShape shape, String item) {
        var element = shape.getBpmnElement();
        return element != null
                && element.getExtensionElements() != null
                && properties(element)
                        .anyMatch(property -> property.getCamundaName().equals("item")
                                && property.getCamundaValue().equals(item));
    }

    private static Stream<CamundaProperty> properties(BaseElement element) {
        return element.getExtensionElements().getElements().stream()
                .flatMap(each -> each.getChildElementsByType(CamundaProperty.class).stream());
    }

    private void add(BpmnShape drawn) {
        var element = drawn.getBpmnElement();
        var bounds = drawn.getBounds();
        var shape = shape(element, drawn);
        nodes.add(new Node(shape, mark(element), bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
        var name = name(element);
        if (name.isEmpty()) {
            return;
        }
        switch (shape) {
            case TASK -> labels.add(centred(bounds, name, bounds.getWidth() - INSIDE, true));
            case FRAME -> labels.add(heading(bounds, name));
            case GATEWAY, EVENT, END ->
                labels.add(beside(drawn.getBpmnLabel(), name).orElseGet(() -> below(bounds, name)));
        }
    }

    private static Shape shape(@Nullable BaseElement element, BpmnShape drawn) {
        if (element instanceof Gateway) {
            return Shape.GATEWAY;
        }
        if (element instanceof Event) {
            return element instanceof EndEvent ? Shape.END : Shape.EVENT;
        }
        return element instanceof Activity && !drawn.isExpanded() ? Shape.TASK : Shape.FRAME;
    }

    private static String mark(@Nullable BaseElement element) {
        if (element instanceof ExclusiveGateway) {
            return "×";
        }
        return element instanceof ParallelGateway ? "＋" : "";
    }

    private static String name(@Nullable BaseElement element) {
        if (element instanceof Group group && group.getCategory() != null) {
            return group.getCategory().getValue();
        }
        var name = element instanceof FlowElement named ? named.getName() : null;
        return name == null ? "" : name;
    }

    private void add(BpmnEdge drawn) {
        var corners = List.copyOf(drawn.getWaypoints());
        for (var i = 1; i < corners.size(); i++) {
            Waypoint from = corners.get(i - 1);
            Waypoint to = corners.get(i);
            lines.add(new Line(from.getX(), from.getY(), to.getX(), to.getY(), i == corners.size() - 1));
        }
        var name = name(drawn.getBpmnElement());
        if (!name.isEmpty()) {
            beside(drawn.getBpmnLabel(), name).ifPresent(labels::add);
        }
    }

    private static Optional<Label> beside(@Nullable BpmnLabel label, String name) {
        return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(bounds -> centred(bounds, name, BESIDE, false));
    }

    private static Label below(Bounds bounds, String name) {
        var text = TextLines.of(name, BESIDE);
        var y = bounds.getY() + bounds.getHeight() + TextLines.HEIGHT * (text.size() + 1) / 2;
        return new Label(bounds.getX() + bounds.getWidth() / 2, y, text, false);
    }

    private static Label heading(Bounds bounds, String name) {
        return new Label(bounds.getX() + bounds.getWidth() / 2, bounds.getY() + TextLines.HEIGHT, List.of(name), false);
    }

    private static Label centred(Bounds bounds, String name, double width, boolean step) {
        return new Label(
                bounds.getX() + bounds.getWidth() / 2,
                bounds.getY() + bounds.getHeight() / 2,
                TextLines.of(name, width),
                step);
    }

    /** To the origin, and as large as what is drawn. */
    private FlowChart moved(String title, String file) {
        var half = BESIDE / 2;
        var left = Math.min(least(nodes, Node::x), least(labels, label -> label.x() - half));
        var top = Math.min(
                Math.min(least(nodes, Node::y), least(labels, Label::y)),
                least(lines, line -> Math.min(line.y1(), line.y2())));
        var right = -Math.min(
                Math.min(least(nodes, node -> -node.x() - node.width()), least(labels, label -> -label.x() - half)),
                least(lines, line -> -Math.max(line.x1(), line.x2())));
        var bottom = -Math.min(
                Math.min(
                        least(nodes, node -> -node.y() - node.height()),
                        least(labels, label -> -label.lineMiddle(label.lines().size()))),
                least(lines, line -> -Math.max(line.y1(), line.y2())));
        var dx = MARGIN - left;
        var dy = MARGIN - top;
        return new FlowChart(
                title,
                file,
                right + dx + MARGIN,
                bottom + dy + MARGIN,
                nodes.stream()
                        .map(each -> new Node(
                                each.shape(), each.mark(), each.x() + dx, each.y() + dy, each.width(), each.height()))
                        .toList(),
                lines.stream()
                        .map(each ->
                                new Line(each.x1() + dx, each.y1() + dy, each.x2() + dx, each.y2() + dy, each.arrow()))
                        .toList(),
                labels.stream()
                        .map(each -> new Label(each.x() + dx, each.y() + dy, each.lines(), each.step()))
                        .toList());
    }

    private static <T> double least(List<T> drawn, ToDoubleFunction<T> edge) {
        return drawn.stream().mapToDouble(edge).min().orElse(0);
    }
}
