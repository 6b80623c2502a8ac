package org.zaijiuye.gate;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.zaijiuye.gate.FlowScope.Flow;
import org.zaijiuye.shared.Reach;
import org.zaijiuye.shared.Xml;

/** What would keep a case from coming to its end: loose ends, forks and joins that do not match, loops without exit. */
record Soundness(ModelFaults faults, FlowScope scope) {

    static void check(ModelFaults faults) {
        faults.model().scopes().forEach(scope -> new Soundness(faults, scope).check());
    }

    private void check() {
        if (scope.isTooLarge()) {
            tooLarge();
            return;
        }
        scope.flows().forEach(this::checkFlow);
        scope.nodes().keySet().forEach(this::checkNode);
        var starts = scope.nodes().keySet().stream()
                .filter(node -> scope.is(node, "startEvent") || isBeside(node))
                .toList();
        var reached = Reach.of(starts, this::after);
        scope.nodes().keySet().stream()
                .filter(node -> !reached.contains(node))
                .forEach(node -> add(node, "UNREACHABLE", "从开始事件走不到这里，请连上或删除"));
        scope.all("startEvent")
                .map(start ->
                        new Runs(scope, start, step -> false, faults.known().effort()))
                .forEach(this::checkRuns);
    }

    private void checkFlow(Flow flow) {
        if (scope.isLoose(flow)) {
            add(flow.id(), "LOOSE_FLOW", "连线的一端没有接到同一层的步骤上，请重新连接");
        } else if (scope.is(flow.source(), "eventBasedGateway") && !scope.is(flow.target(), "intermediateCatchEvent")) {
            add(flow.target(), "NO_EVENT", "事件网关“" + scope.title(flow.source()) + "”之后只能接中间捕获事件，请改接");
        } else if (isOneOfSeveral(flow) && !flow.conditional() && !flow.byDefault()) {
            add(flow.id(), "NO_CONDITION", "排他网关“" + scope.title(flow.source()) + "”的这条出线既没有条件，也不是默认流，请填写条件，或者设为默认流");
        }
    }

    private boolean isOneOfSeveral(Flow flow) {
        return scope.is(flow.source(), "exclusiveGateway")
                && scope.outOf(flow.source()).size() > 1;
    }

    private void checkNode(String node) {
        var out = scope.outOf(node);
        var mayEnd = scope.is(node, "endEvent") || isBeside(node) || scope.has(node, "compensateEventDefinition");
        if (!mayEnd && out.isEmpty()) {
            add(node, "NO_OUTGOING", "后面没有连线，流程会在这里中断，请连到下一步或结束事件");
        }
        var needsDefault = out.stream().anyMatch(this::isOneOfSeveral)
                || !scope.attribute(node, "default").isEmpty();
        if (needsDefault && out.stream().noneMatch(Flow::byDefault)) {
            add(node, "NO_DEFAULT", "没有默认流，条件都不成立时办件会停在这里；请选中其中一条出线，在扳手菜单中改为“Default Flow”（默认流）");
        }
    }

    private Stream<String> after(String node) {
        return Stream.concat(scope.outOf(node).stream().map(Flow::target), scope.boundaryEvents(node));
    }

    /** Whether no flow leads to it or from it: an event sub-process, or what undoes another step. */
    private boolean isBeside(String node) {
        return Stream.of("triggeredByEvent", "isForCompensation")
                .anyMatch(how -> scope.attribute(node, how).equals("true"));
    }

    private void checkRuns(Runs runs) {
        runs.waiting.stream().limit(1).map(Flow::target).forEach(node -> {
            var missing = scope.flows().stream()
                    .filter(flow -> flow.target().equals(node) && !runs.waiting.contains(flow))
                    .map(flow -> scope.title(flow.source()))
                    .distinct()
                    .collect(joining("、"));
            add(node, "DEADLOCK", "办件会在这里永远等待，等不到来自“" + missing + "”的分支；请使前面的分叉与这里的汇合成对（并行对并行，排他对排他）");
        });
        runs.doubled.stream()
                .limit(1)
                .forEach(flow -> add(flow.target(), "NOT_JOINED", "并行的分支没有用并行网关汇合就到了这里，以后的步骤会重复办理；请先用并行网关汇合"));
        var told = !runs.waiting.isEmpty() || !runs.doubled.isEmpty();
        if (!told && !runs.complete) {
            tooLarge();
        } else if (!told && scope.nodes().values().stream().noneMatch(FlowScope::isInterruptingSubProcess)) {
            runs.endless().stream().limit(1).forEach(flow -> add(flow.target(), "ENDLESS", "从这里起走不到任何结束事件，请补上出口"));
        }
    }

    private void tooLarge() {
        faults.add(scope.element(), "TOO_LARGE", Effort.SPENT);
    }

    private void add(String id, String code, String message) {
        var place = Xml.children(scope.element())
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElse(scope.element());
        faults.add(place, code, message);
    }
}
