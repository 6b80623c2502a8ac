package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** What would keep a case from coming to its end: loose ends, forks and joins that do not match, loops without exit. */
final class Soundness {

    private static final Set<String> EXPLAINING = Set.of(Controls.STEP_DROPPED, FlowFaults.CODE);

    private final String file;
    private final FlowScope scope;
    private final List<Fault> faults = new ArrayList<>();

    private Soundness(String file, FlowScope scope) {
        this.file = file;
        this.scope = scope;
    }

    /** @param controls faults of the diagram that are known: where its own flow is broken, the rest follows from that */
    static List<Fault> of(ModelFile model, List<Fault> controls) {
        if (controls.stream().anyMatch(fault -> EXPLAINING.contains(fault.code()))) {
            return List.of();
        }
        return FlowScope.of(model)
                .flatMap(scope -> new Soundness(model.name(), scope).faults().stream())
                .toList();
    }

    private List<Fault> faults() {
        scope.flows().forEach(this::checkFlow);
        scope.nodes().keySet().forEach(this::checkNode);
        var reached = reached();
        scope.nodes().keySet().stream()
                .filter(node -> !reached.contains(node))
                .forEach(node -> add(node, "UNREACHABLE", "从开始事件走不到这里，请连上或删除"));
        scope.all("startEvent")
                .map(start -> ReachabilityAnalysis.play(scope, start))
                .forEach(this::checkRuns);
        return faults.stream().distinct().toList();
    }

    private void checkFlow(FlowScope.Flow flow) {
        if (scope.isLoose(flow)) {
            add(flow.id(), "LOOSE_FLOW", "连线的一端没有接到同一层的步骤上，请重新连接");
        } else if (scope.is(flow.source(), "eventBasedGateway") && !scope.is(flow.target(), "intermediateCatchEvent")) {
            add(flow.target(), "NO_EVENT", "事件网关“" + scope.title(flow.source()) + "”之后只能接中间捕获事件");
        } else if (scope.is(flow.source(), "exclusiveGateway") && lacksCondition(flow)) {
            add(flow.id(), "NO_CONDITION", "排他网关“" + scope.title(flow.source()) + "”的这条出线既没有条件，也不是默认流");
        }
    }

    private boolean lacksCondition(FlowScope.Flow flow) {
        return !flow.conditional()
                && scope.outOf(flow.source()).size() > 1
                && !scope.attribute(flow.source(), "default").equals(flow.id());
    }

    private void checkNode(String node) {
        var mayEnd = scope.is(node, "endEvent")
                || scope.isEventSubProcess(node)
                || isCompensation(node)
                || scope.has(node, "compensateEventDefinition");
        if (!mayEnd && scope.outOf(node).isEmpty()) {
            add(node, "NO_OUTGOING", "后面没有连线，流程会在这里中断，请连到下一步或结束事件");
        }
    }

    private Set<String> reached() {
        var open = scope.nodes().keySet().stream()
                .filter(node -> scope.is(node, "startEvent") || scope.isEventSubProcess(node) || isCompensation(node))
                .collect(Collectors.toCollection(ArrayList::new));
        var reached = new LinkedHashSet<String>();
        for (var i = 0; i < open.size(); i++) {
            var node = open.get(i);
            if (reached.add(node)) {
                Stream.concat(scope.outOf(node).stream().map(FlowScope.Flow::target), scope.boundaryEvents(node))
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private boolean isCompensation(String node) {
        return scope.attribute(node, "isForCompensation").equals("true");
    }

    private void checkRuns(ReachabilityAnalysis game) {
        var before = faults.size();
        game.deadlocks().forEach((gateway, missing) -> {
            var steps = missing.stream().map(scope::title).collect(Collectors.joining("、"));
            add(gateway, "DEADLOCK", "办件会在这里永远等待，等不到来自“" + steps + "”的分支；请使前面的分叉与这里的汇合成对（并行对并行，排他对排他）");
        });
        game.doubled().stream()
                .limit(1)
                .forEach(step -> add(step, "NOT_JOINED", "并行的分支没有用并行网关汇合就到了这里，以后的步骤会重复办理；请先用并行网关汇合"));
        if (faults.size() == before && !scope.canBeInterrupted()) {
            game.endless().stream().limit(1).forEach(step -> add(step, "ENDLESS", "从这里起走不到任何结束事件，请补上出口"));
        }
    }

    private void add(String element, String code, String message) {
        var place = element.isEmpty() ? scope.id() : element;
        var shown = scope.nodes().containsKey(place) ? scope.title(place) : place;
        faults.add(Controls.fault(file, place, shown, code, message));
    }
}
