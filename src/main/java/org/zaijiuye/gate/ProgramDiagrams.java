package org.zaijiuye.gate;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/** What the program's own diagrams use, and in which process: nobody else's may use more of the program. */
record ProgramDiagrams(List<ModelFile> models) {

    private static final Set<String> TEXTS = Set.of("documentation", "text");

    Optional<Element> process(String id) {
        return models.stream()
                .flatMap(model -> model.processes().stream())
                .filter(process -> process.getAttribute("id").equals(id))
                .findFirst();
    }

    /** The program's task of this id; what the program does when it is completed belongs to its process. */
    Optional<Element> userTask(String id) {
        return all("userTask")
                .filter(task -> task.getAttribute("id").equals(id))
                .findFirst();
    }

    /** The processes to which the program sends each message. */
    Map<String, Set<String>> messages() {
        var messages = new HashMap<String, Set<String>>();
        models.forEach(model -> Stream.of("messageEventDefinition", "receiveTask")
                .flatMap(model::all)
                .forEach(receiver -> messages.computeIfAbsent(message(model, receiver), name -> new TreeSet<>())
                        .add(ModelFile.process(receiver))));
        return messages;
    }

    /** The name by which the engine knows the message of an event or a step. */
    static String message(ModelFile model, Element receiver) {
        return model.all("message")
                .filter(message -> message.getAttribute("id").equals(receiver.getAttribute("messageRef")))
                .map(message -> message.getAttribute("name"))
                .findFirst()
                .orElse("");
    }

    /** The processes in which the program's worker fetches the topic. */
    Set<String> processesWithTopic(String topic) {
        return all("serviceTask")
                .filter(task -> ModelFile.camunda(task, "topic").equals(topic))
                .map(ModelFile::process)
                .collect(toSet());
    }

    /** What listeners of one of the program's processes run. */
    Set<String> listeners(String process) {
        return models.stream()
                .flatMap(model -> listeners(model, process))
                .map(ProgramDiagrams::run)
                .collect(toSet());
    }

    static Stream<Element> listeners(ModelFile model, String process) {
        return model.elements().stream()
                .filter(element -> element.getLocalName().matches("(execution|task)Listener")
                        && ModelFile.process(element).equals(process));
    }

    static String run(Element listener) {
        return listener.getAttribute("expression") + listener.getAttribute("delegateExpression");
    }

    /** Calls and properties of all expressions ({@link ExpressionWords#calls}). */
    Set<String> words() {
        return names(models.stream().flatMap(model -> model.elements().stream()), text -> ExpressionWords.of(text)
                .calls());
    }

    /** Variables that the program reads in one of its processes, hence sets before. */
    Set<String> variables(String process) {
        return names(
                models.stream()
                        .flatMap(model -> model.elements().stream())
                        .filter(element -> ModelFile.process(element).equals(process)
                                && !element.getLocalName().endsWith("putParameter")),
                text -> ExpressionWords.of(text).variables());
    }

    private Stream<Element> all(String type) {
        return models.stream().flatMap(model -> model.all(type));
    }

    private static Set<String> names(Stream<Element> elements, Function<String, Set<String>> read) {
        return elements.flatMap(ProgramDiagrams::expressions)
                .flatMap(text -> read.apply(text).stream())
                .collect(toCollection(TreeSet::new));
    }

    /** All texts of an element with an expression, but for those that only a person reads. */
    static Stream<String> expressions(Element element) {
        return Stream.concat(
                        Xml.attributes(element)
                                .filter(attribute -> !attribute.getLocalName().equals("delegateExpression"))
                                .map(attribute -> attribute.getValue()),
                        Stream.of(Xml.ownText(element)))
                .filter(text -> ExpressionWords.isExpression(text) && !TEXTS.contains(element.getLocalName()));
    }
}
