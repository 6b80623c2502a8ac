package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.gate.FlowStructure.Way;
import org.zaijiuye.shared.Fault;

/**
 * Where a changed scope leaves the program's own flow. Every way between the program's steps must still be there under
 * its condition, and a new one may only lead back to an earlier step.
 */
final class FlowFaults {

    static final String CODE = "FLOW_CHANGED";

    private final String file;
    private final FlowScope scope;
    private final FlowStructure packaged;
    private final FlowStructure changed;
    private final Set<Way> lost;
    private final List<Way> extra;

    private FlowFaults(String file, FlowScope packaged, FlowScope changed) {
        var own = packaged.nodes().keySet();
        this.file = file;
        this.scope = changed;
        this.packaged = new FlowStructure(packaged, own);
        this.changed = new FlowStructure(changed, own);
        lost = new LinkedHashSet<>(this.packaged.ways());
        lost.removeAll(this.changed.ways());
        var added = new LinkedHashSet<>(this.changed.ways());
        added.removeAll(this.packaged.ways());
        extra = added.stream().filter(way -> !leadsBack(way)).toList();
    }

    /** @param changed has all steps of the packaged one */
    static List<Fault> of(String file, FlowScope packaged, FlowScope changed) {
        var faults = new FlowFaults(file, packaged, changed);
        return Stream.of(faults.ends(), faults.interruptions(), faults.strayBranches(), faults.ways())
                .flatMap(found -> found)
                .toList();
    }

    private boolean leadsBack(Way way) {
        return packaged.own().contains(way.to()) && packaged.leadsBack(way.from(), way.to());
    }

    private boolean isAddedEnd(Way way) {
        return !packaged.own().contains(way.to());
    }

    private Stream<Fault> ends() {
        return extra.stream()
                .filter(this::isAddedEnd)
                .map(Way::to)
                .distinct()
                .map(end -> fault(end, "办件走到这个新增的结束事件就没有决定了，请删除它，或者连回之前的步骤；只有不中断的提醒和并行的旁支可以这样结束"));
    }

    private Stream<Fault> interruptions() {
        return extra.stream()
                .filter(way -> way.isInterruption() && !isAddedEnd(way))
                .map(Way::boundaryEvent)
                .distinct()
                .map(event -> fault(
                        event,
                        "新增的边界事件会中断“" + scope.title(scope.attribute(event, "attachedToRef"))
                                + "”而跳过它，只能回到之前的步骤；如果只是提醒，请改为不中断的边界事件"));
    }

    private Stream<Fault> strayBranches() {
        return changed.strayBranches().stream()
                .map(event -> fault(event, "不中断的边界事件另起一条分支，不能再接到原有的步骤，否则以后的步骤会重复办理；请接到新增的结束事件"));
    }

    private Stream<Fault> ways() {
        var bypasses = extra.stream()
                .filter(way -> !way.isInterruption() && !isAddedEnd(way))
                .toList();
        var steps = Stream.concat(lost.stream(), bypasses.stream())
                .map(Way::from)
                .distinct()
                .filter(step -> !isExplained(step));
        return steps.map(step -> fault(step, String.join("；", says(from(step, lost), from(step, bypasses)))));
    }

    /** What is lost behind a step that now runs into an added end is lost for that. */
    private boolean isExplained(String step) {
        return extra.stream().anyMatch(way -> way.from().equals(step) && isAddedEnd(way) && !way.isInterruption());
    }

    private List<String> says(List<Way> gone, List<Way> bypasses) {
        var says = new ArrayList<String>();
        var otherGuard = Stream.concat(
                        gone.stream().filter(way -> has(changed.ways(), way)),
                        bypasses.stream().filter(way -> has(packaged.ways(), way)))
                .toList();
        if (!otherGuard.isEmpty()) {
            says.add("通往" + targets(otherGuard) + "的条件或默认流被改动，请恢复原样");
        }
        var noMore = gone.stream().filter(way -> !otherGuard.contains(way)).toList();
        if (!noMore.isEmpty()) {
            says.add("不再通往" + targets(noMore) + "，请恢复这条连线（中间可以加步骤）");
        }
        bypasses.stream()
                .filter(way -> !otherGuard.contains(way))
                .forEach(way -> says.add(
                        through(way) + "多了一条直接通往" + targets(List.of(way)) + "的路，会绕开原有的步骤；新增的路只能回到之前的步骤，请删除或改连"));
        return says;
    }

    private String through(Way way) {
        var added = changed.through(way);
        return added.isEmpty() ? "" : "经“" + scope.title(added.get(0)) + "”";
    }

    private String targets(List<Way> ways) {
        return ways.stream()
                .map(way -> "“" + scope.title(way.to()) + "”")
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static boolean has(Collection<Way> ways, Way wanted) {
        return ways.stream().anyMatch(wanted::hasSameEnds);
    }

    private static List<Way> from(String step, Collection<Way> ways) {
        return ways.stream().filter(way -> way.from().equals(step)).toList();
    }

    private Fault fault(String element, String message) {
        return Controls.fault(file, element, scope.title(element), CODE, message);
    }
}
