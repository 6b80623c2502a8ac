package org.zaijiuye.gate;

import static java.util.Comparator.comparingDouble;

import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/**
 * How often steps are repeated at most after one start: loops inside of loops and calls of calls multiply, and could keep
 * the program busy for hours.
 *
 * @param told of processes that were looked at already
 */
record Repetitions(ModelFaults faults, Map<String, Double> told) {

    private static final int MOST = 500;

    void check() {
        faults.model()
                .processes()
                .filter(process -> of(process.getAttribute("id")) > MOST)
                .flatMap(process -> steps(process).max(comparingDouble(this::times)).stream())
                .forEach(step -> faults.add(
                        step,
                        "TIMES",
                        "连同外面各层和调用的流程，这里一共要重复%.0f次，一个流程最多重复%d次，请减少重复次数或者调用".formatted(times(step), MOST)));
    }

    /** One where it calls itself, which is refused for that. */
    private double of(String process) {
        if (told.putIfAbsent(process, 1.0) == null) {
            var steps =
                    faults.known().deployed().find("process", process).stream().flatMap(Repetitions::steps);
            told.put(process, 1 + steps.mapToDouble(this::times).sum());
        }
        return told.getOrDefault(process, 1.0);
    }

    private static Stream<Element> steps(Element process) {
        return Xml.descendants(process, "*").filter(step -> Xml.is(step, "callActivity|loopCardinality"));
    }

    private double times(Element step) {
        return Xml.around(step)
                .flatMap(around -> Xml.children(around, "multiInstanceLoopCharacteristics"))
                .flatMap(loop -> Xml.children(loop, "loopCardinality"))
                .map(loop -> Xml.ownText(loop).strip())
                .filter(text -> text.matches("[1-9][0-9]?"))
                .mapToDouble(Double::parseDouble)
                .reduce(Xml.is(step, "callActivity") ? of(step.getAttribute("calledElement")) : 1, (a, b) -> a * b);
    }
}
