package org.zaijiuye.gate;

import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.gate.FlowScope.Flow;
import org.zaijiuye.shared.Reach;
import org.zaijiuye.shared.Xml;

/** Loops in which nobody and nothing is waited for: once begun they run until the server has no memory left. */
record EndlessLoops(ModelFaults faults) {

    private static final String WAITS = "userTask|receiveTask|intermediateCatchEvent|eventBasedGateway";

    void check() {
        faults.model().scopes().forEach(scope -> scope.nodes().keySet().stream()
                .filter(node -> !waits(scope, node) && returns(scope, node))
                .flatMap(node -> scope.node(node).stream())
                .limit(1)
                .forEach(step -> faults.add(step, "ENDLESS", "从这里出发会不停地循环回来，中间没有等待；请在循环里放一个人工步骤或者定时中间事件")));
    }

    private boolean returns(FlowScope scope, String node) {
        return Reach.of(after(scope, node).toList(), step -> after(scope, step)).contains(node);
    }

    private Stream<String> after(FlowScope scope, String node) {
        return Stream.concat(Stream.of(node), scope.boundaryEvents(node))
                .flatMap(from -> scope.outOf(from).stream())
                .map(Flow::target)
                .filter(next -> !waits(scope, next));
    }

    private boolean waits(FlowScope scope, String node) {
        return scope.node(node).filter(this::waits).isPresent();
    }

    /** A called process or a sub-process waits if anything in it does. */
    private boolean waits(Element step) {
        return Xml.is(step, WAITS)
                || ModelFile.camunda(step, "type").equals("external")
                || (Xml.is(step, "subProcess") && Xml.descendants(step, "*").anyMatch(this::waits))
                || (Xml.is(step, "callActivity")
                        && faults.known().deployed().find("process", step.getAttribute("calledElement")).stream()
                                .flatMap(called -> Xml.descendants(called, "*"))
                                .filter(inner -> !Xml.is(inner, "callActivity"))
                                .anyMatch(this::waits));
    }
}
