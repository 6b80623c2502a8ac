package org.zaijiuye.gate;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.zaijiuye.engine.ExpressionWords;
import org.zaijiuye.shared.Xml;

/**
 * What some diagrams use, and in which process: nobody else's may use more of the program than its own.
 *
 * @param words calls and properties of all their expressions
 */
record Diagrams(List<ModelFile> models, Supplier<Set<String>> words) {

    Diagrams(List<ModelFile> models) {
        this(
                models,
                SingletonSupplier.of(() -> words(
                        models.stream().flatMap(model -> model.elements().all().stream()), ExpressionWords::calls)));
    }

    Set<String> processIds() {
        return models.stream().flatMap(model -> model.processIds().stream()).collect(toSet());
    }

    /** @param type a local name */
    Optional<Element> find(String type, String id) {
        return all(type)
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst();
    }

    /** The steps that call the process. */
    Stream<Element> calls(String process) {
        return all("callActivity").filter(call -> process.equals(call.getAttribute("calledElement")));
    }

    /** Whether somebody in the process waits for the message. */
    boolean hasMessage(String name, String process) {
        return in(process, "messageEventDefinition|receiveTask")
                .anyMatch(receiver -> ModelFile.message(receiver).equals(name));
    }

    /** Whether a worker fetches the topic in the process. */
    boolean hasTopic(String topic, String process) {
        return in(process, "serviceTask")
                .anyMatch(task -> ModelFile.camunda(task, "topic").equals(topic));
    }

    /** What listeners of the process run. */
    Set<String> listeners(String process) {
        return in(process, "(execution|task)Listener").map(Diagrams::run).collect(toSet());
    }

    static String run(Element listener) {
        return listener.getAttribute("expression") + listener.getAttribute("delegateExpression");
    }

    /** Calls and properties of all expressions of a process ({@link ExpressionWords#calls}). */
    Set<String> words(String process) {
        return words(in(process, ".*"), ExpressionWords::calls);
    }

    /** Variables that are read in the process, hence set before by the program, if it is one of its own. */
    Set<String> variables(String process) {
        return words(in(process, "(?!.*putParameter$).*"), ExpressionWords::variables);
    }

    /** Whether the variable is one of the process: asked or written in it, or the outcome that a step leaves. */
    boolean sets(String variable, String process) {
        return processIds().contains(process)
                && (variable.endsWith("Outcome")
                        || variables(process).contains(variable)
                        || in(process, ".*").flatMap(Variables::written).anyMatch(variable::equals));
    }

    /** @param types a regular expression of local names */
    Stream<Element> all(String types) {
        return models.stream().flatMap(model -> model.all(types));
    }

    /** @param types a regular expression of local names */
    Stream<Element> in(String process, String types) {
        return models.stream()
                .flatMap(model -> Stream.ofNullable(model.parts().get(process)))
                .flatMap(part -> part.named(types));
    }

    private static Set<String> words(Stream<Element> elements, Function<ExpressionWords, Set<String>> which) {
        return elements.flatMap(Diagrams::expressions)
                .flatMap(text -> which.apply(ExpressionWords.of(text)).stream())
                .collect(toCollection(TreeSet::new));
    }

    /** All texts of an element with an expression; of a task the engine evaluates the documentation too. */
    static Stream<String> expressions(Element element) {
        var attributes = Xml.attributes(element)
                .filter(attribute -> !attribute.getLocalName().equals("delegateExpression"))
                .map(Attr::getValue);
        return element.getLocalName().equals("text")
                ? Stream.empty()
                : Stream.concat(attributes, Stream.of(Xml.ownText(element))).filter(ExpressionWords::isExpression);
    }
}
