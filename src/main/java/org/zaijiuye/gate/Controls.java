package org.zaijiuye.gate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/**
 * What may not change when an administrator changes one of the program's diagrams (design.md §8.6). Steps may be
 * inserted, renamed and laid out; the program's own steps and the ways between them stay. Whether an existing step is
 * taken is a matter of ReviewRoute.dmn.
 */
final class Controls {

    static final String STEP_DROPPED = "STEP_DROPPED";

    private final ModelFile changed;
    private final ModelFile packaged;
    private final Map<String, FlowScope> own;
    private final Map<String, FlowScope> scopes;

    private Controls(ModelFile changed, ModelFile packaged) {
        this.changed = changed;
        this.packaged = packaged;
        own = scopes(packaged);
        scopes = scopes(changed);
    }

    static List<Fault> faults(ModelFile changed, ModelFile packaged) {
        var renamed = new LinkedHashSet<>(packaged.processIds());
        renamed.removeAll(changed.processIds());
        return renamed.isEmpty()
                ? new Controls(changed, packaged).faults()
                : renamed.stream().map(process -> renamed(changed, process)).toList();
    }

    static Fault fault(String file, String element, String title, String code, String message) {
        return new Fault(file + "#" + element, null, code, "文件 " + file + "，元素 " + title + "：" + message + "。", null);
    }

    private static Fault renamed(ModelFile changed, String process) {
        var message =
                "程序按编号“" + process + "”找这个流程，文件中的编号却是“" + String.join("、", changed.processIds()) + "”，请恢复编号；名称可以改";
        return fault(changed.name(), process, process, "PROCESS_RENAMED", message);
    }

    private List<Fault> faults() {
        var variables = ProgramVariables.of(packaged);
        var ownSteps = own.values().stream()
                .flatMap(scope -> scope.nodes().keySet().stream())
                .collect(toSet());
        var steps = new StepFaults(changed, packaged, variables);
        var added = new AddedSteps(changed.name(), ownSteps, own.keySet(), variables);
        return Stream.of(
                        packaged.processIds().stream().flatMap(steps::changed),
                        own.values().stream().flatMap(this::dropped),
                        own.values().stream().flatMap(scope -> kept(scope).flatMap(steps::changed)),
                        own.values().stream().flatMap(this::flow),
                        scopes.values().stream().flatMap(added::faults),
                        changed.elements().stream().flatMap(added::flowFaults))
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<Fault> dropped(FlowScope scope) {
        return missing(scope).stream()
                .map(step -> fault(
                        changed.name(),
                        step,
                        scope.title(step),
                        STEP_DROPPED,
                        scopes.values().stream().anyMatch(other -> other.nodes().containsKey(step))
                                ? "程序原有的步骤被移到了别处，请移回原来的位置"
                                : "程序原有的步骤不见了（或者改了编号），请恢复"));
    }

    /** Steps of the scope that are not where they were; of a scope that is gone itself, that alone counts. */
    private List<String> missing(FlowScope scope) {
        var now = scopes.get(scope.id());
        return scope.nodes().keySet().stream()
                .filter(step -> now != null && !now.nodes().containsKey(step))
                .toList();
    }

    private Stream<String> kept(FlowScope scope) {
        var now = scopes.get(scope.id());
        return scope.nodes().keySet().stream()
                .filter(step -> now != null && now.nodes().containsKey(step));
    }

    private Stream<Fault> flow(FlowScope scope) {
        var now = scopes.get(scope.id());
        return now == null || !missing(scope).isEmpty() || now.flows().stream().anyMatch(now::isLoose)
                ? Stream.empty()
                : FlowFaults.of(changed.name(), scope, now).stream();
    }

    private static Map<String, FlowScope> scopes(ModelFile model) {
        return FlowScope.of(model)
                .collect(toMap(FlowScope::id, scope -> scope, (one, same) -> one, LinkedHashMap::new));
    }
}
