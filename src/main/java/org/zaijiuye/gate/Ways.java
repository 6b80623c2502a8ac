package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.zaijiuye.gate.FlowScope.Flow;

/**
 * The runs of a process from a start to an end that leave out a certain step. Of branches that run beside each other it
 * is enough that one passes the step, unless another ends them all.
 *
 * @param passed whether an element is such a step
 */
record Ways(Predicate<Element> passed) {

    /** Ends that are reached without the step. */
    Set<Element> around(Element process) {
        var ends = new LinkedHashSet<Element>();
        var scope = FlowScope.of(process);
        ends.addAll(endsOf(scope));
        scope.nodes().values().stream()
                .filter(FlowScope::isInterruptingSubProcess)
                .forEach(inside -> ends.addAll(endsOf(FlowScope.of(inside))));
        return ends;
    }

    private Set<Element> endsOf(FlowScope scope) {
        var killing = grown(scope, (node, found) -> kills(scope, node, found));
        var avoiding = grown(scope, (node, found) -> killing.contains(node) || avoids(scope, node, found));
        var ends = new LinkedHashSet<Element>();
        var open = new ArrayList<>(
                scope.all("startEvent").filter(avoiding::contains).toList());
        for (var i = 0; i < open.size(); i++) {
            var node = open.get(i);
            if (!open.subList(0, i).contains(node)) {
                if (scope.is(node, "endEvent")) {
                    ends.add(Objects.requireNonNull(scope.nodes().get(node)));
                }
                var on = isPassed(scope, node) ? List.<Flow>of() : scope.outOf(node);
                on.stream().map(Flow::target).filter(avoiding::contains).forEach(open::add);
                scope.boundaryEvents(node).stream()
                        .filter(event -> (scope.interrupts(event) ? avoiding : killing).contains(event))
                        .forEach(open::add);
            }
        }
        return ends;
    }

    /** The steps of which something is true, because it is true of others. */
    private static Set<String> grown(FlowScope scope, BiPredicate<String, Set<String>> isTrue) {
        var found = new HashSet<String>();
        while (found.addAll(scope.nodes().keySet().stream()
                .filter(node -> isTrue.test(node, found))
                .toList())) {
            // until nothing is added
        }
        return found;
    }

    /** Whether a branch can lead from here to an end that ends all others. */
    private boolean kills(FlowScope scope, String node, Set<String> killing) {
        return scope.boundaryEvents(node).stream().anyMatch(killing::contains)
                || (!isPassed(scope, node)
                        && (scope.endsAll(node)
                                || scope.outOf(node).stream().map(Flow::target).anyMatch(killing::contains)));
    }

    /** Whether an end can be reached from here without the step. */
    private boolean avoids(FlowScope scope, String node, Set<String> avoiding) {
        var cutOff = scope.boundaryEvents(node).stream().filter(scope::interrupts);
        if (cutOff.anyMatch(avoiding::contains)) {
            return true;
        }
        if (isPassed(scope, node)) {
            return false;
        }
        if (scope.is(node, "endEvent")) {
            return true;
        }
        var out = scope.outOf(node);
        var together = scope.is(node, "parallelGateway")
                || (out.stream().noneMatch(Flow::conditional) && !isChoice(scope, node));
        var branches = out.stream().map(Flow::target);
        return !out.isEmpty()
                && (together ? branches.allMatch(avoiding::contains) : branches.anyMatch(avoiding::contains));
    }

    private static boolean isChoice(FlowScope scope, String node) {
        return List.of("exclusiveGateway", "eventBasedGateway", "inclusiveGateway", "complexGateway").stream()
                .anyMatch(type -> scope.is(node, type));
    }

    /** A sub-process passes the step if every run through it does. */
    private boolean isPassed(FlowScope scope, String node) {
        var element = Objects.requireNonNull(scope.nodes().get(node));
        return passed.test(element)
                || (List.of("subProcess", "transaction").contains(element.getLocalName())
                        && !scope.isEventSubProcess(node)
                        && endsOf(FlowScope.of(element)).isEmpty());
    }
}
