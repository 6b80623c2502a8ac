package org.zaijiuye;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One diagram and where it lies below {@code processes/}. */
record DiagramFile(Path path, BpmnModelInstance model) {

    /** Packages of the models that belong to no item, and hence lie at the root of {@code processes/}. */
    private static final List<String> ROOT_HOMES =
            List.of("application", "lifecycle", "review", "payment", "recovery", "evidence");

    /** Packages whose delegates any model may use. */
    private static final List<String> SHARED_HOMES = List.of("decision", "review", "evidence");

    static DiagramFile read(Path path) {
        return new DiagramFile(path, Bpmn.readModelFromFile(path.toFile()));
    }

    static DiagramFile of(Path path, String xml) {
        var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return new DiagramFile(path, Bpmn.readModelFromStream(bytes));
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    String processId() {
        return process().getId();
    }

    boolean belongsToAnItem() {
        return path.getNameCount() > 2;
    }

    String item() {
        return processId().replaceFirst("Process$", "");
    }

    /** The item that the process may be of: its id begins with the item's word, and may say more. */
    List<String> items() {
        return Pattern.compile("(?=[A-Z]|$)")
                .matcher(item())
                .results()
                .map(end -> item().substring(0, end.start()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Where the model's own classes and tests may live. */
    List<String> homes() {
        return belongsToAnItem()
                ? items().stream()
                        .map(word -> path.getName(1) + "." + word.toLowerCase(Locale.ROOT))
                        .toList()
                : ROOT_HOMES;
    }

    /** Where the delegates that the model names may live. */
    Set<String> delegateHomes() {
        var homes = new LinkedHashSet<>(homes());
        homes.addAll(SHARED_HOMES);
        return homes;
    }

    /** A question: an exclusive gateway with more than one way out. */
    static boolean asks(Object node) {
        return node instanceof ExclusiveGateway gateway && splits(gateway);
    }

    static boolean splits(Gateway gateway) {
        return gateway.getOutgoing().size() > 1;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
