package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.gate.FlowScope.Flow;

/**
 * The ways from one of the program's own steps to the next in one scope; added steps between them are looked through.
 *
 * @param own ids of the program's steps
 */
record FlowStructure(FlowScope scope, Set<String> own) {

    private static final String INTERRUPTION = "@";

    /**
     * @param guard under what condition the way is taken, or which added boundary event cuts the step off to take it
     * @param to the next own step, or an added end event
     */
    record Way(String from, String guard, String to) {

        boolean isInterruption() {
            return guard.startsWith(INTERRUPTION);
        }

        String boundaryEvent() {
            return guard.substring(INTERRUPTION.length());
        }

        boolean hasSameEnds(Way other) {
            return from.equals(other.from) && to.equals(other.to);
        }
    }

    Set<Way> ways() {
        var ways = new LinkedHashSet<Way>();
        for (var step : own) {
            for (var flow : scope.outOf(step)) {
                next(flow.target()).forEach(to -> ways.add(new Way(step, guard(flow), to)));
            }
            added(scope.boundaryEvents(step)).filter(scope::interrupts).forEach(event -> next(event)
                    .forEach(to -> ways.add(new Way(step, INTERRUPTION + event, to))));
        }
        return ways;
    }

    /** Added events that start a branch beside their step, and whose branch comes back into the program's own flow. */
    List<String> strayBranches() {
        return added(scope.all("boundaryEvent"))
                .filter(event -> !scope.interrupts(event) && !onlyEnds(event))
                .toList();
    }

    /**
     * Whether the target comes before the step on every way to it, or passes through to such a step: going there again
     * skips nothing.
     */
    boolean leadsBack(String step, String target) {
        for (var at = target; at != null; at = passesTo(at)) {
            if (!reached(starts(), at).contains(step)) {
                return true;
            }
        }
        return false;
    }

    /** Last added steps on a way, nothing if it is direct. */
    List<String> through(Way way) {
        var starts = way.isInterruption()
                ? List.of(way.boundaryEvent())
                : scope.outOf(way.from()).stream().map(Flow::target).toList();
        return added(walk(starts, this::onward).stream())
                .filter(step -> onward(step).anyMatch(way.to()::equals))
                .toList();
    }

    private String guard(Flow flow) {
        if (scope.is(flow.source(), "eventBasedGateway") && !own.contains(flow.target())) {
            return "an event instead of the program's";
        }
        var byDefault = scope.attribute(flow.source(), "default").equals(flow.id());
        return (byDefault ? "default " : "") + flow.condition();
    }

    private Stream<String> added(Stream<String> steps) {
        return steps.filter(step -> !own.contains(step));
    }

    private Set<String> next(String start) {
        var next = walk(List.of(start), this::onward);
        next.removeIf(step -> !own.contains(step) && !scope.is(step, "endEvent"));
        return next;
    }

    private boolean onlyEnds(String start) {
        return walk(List.of(start), this::anywhere).stream().noneMatch(own::contains);
    }

    /** Branches of an added fork that only end are done beside the way, as long as another branch goes on. */
    private Stream<String> onward(String step) {
        if (!scope.is(step, "parallelGateway") || own.contains(step)) {
            return anywhere(step);
        }
        var lasting = anywhere(step).filter(branch -> !onlyEnds(branch)).toList();
        return lasting.isEmpty() ? anywhere(step) : lasting.stream();
    }

    private Stream<String> anywhere(String step) {
        return own.contains(step)
                ? Stream.empty()
                : Stream.concat(
                        scope.outOf(step).stream().map(Flow::target),
                        scope.boundaryEvents(step).filter(scope::interrupts));
    }

    private @Nullable String passesTo(String step) {
        var out = scope.outOf(step);
        return scope.is(step, "exclusiveGateway") && out.size() == 1
                ? out.get(0).target()
                : null;
    }

    private List<String> starts() {
        return scope.nodes().keySet().stream()
                .filter(step -> scope.into(step).isEmpty() && !scope.is(step, "boundaryEvent"))
                .toList();
    }

    private Set<String> reached(List<String> starts, String without) {
        return walk(starts.stream().filter(start -> !start.equals(without)).toList(), step -> Stream.concat(
                        scope.outOf(step).stream().map(Flow::target), scope.boundaryEvents(step))
                .filter(next -> !next.equals(without)));
    }

    private static Set<String> walk(List<String> starts, Function<String, Stream<String>> onward) {
        var open = new ArrayList<>(starts);
        var seen = new LinkedHashSet<String>();
        for (var i = 0; i < open.size(); i++) {
            if (seen.add(open.get(i))) {
                onward.apply(open.get(i)).forEach(open::add);
            }
        }
        return seen;
    }
}
