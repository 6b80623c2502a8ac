package org.zaijiuye.gate;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaijiuye.gate.FlowScope.Flow;
import org.zaijiuye.shared.Reach;

/**
 * All runs of one scope from one start event: a token stands on a flow and waits for the step behind it. A step to
 * which no other token can come while it waits is done at once, for whatever the others do before or after, the run
 * comes to the same. So branches beside each other are looked at one after the other and not in every order.
 */
final class Runs {

    /** Beyond this nobody waits for an answer. */
    private static final int MOST_STATES = 20_000;

    /**
     * One step. A state is a set of places: the flows that hold a token, the place of no return, and marks.
     *
     * @param endsAll whether it takes every token of the scope with it
     * @param in flows that lead to it
     * @param out all that it may give
     * @param outcomes one of these is there after it was done
     */
    private record Step(String id, String type, boolean endsAll, BitSet in, BitSet out, List<BitSet> outcomes) {

        boolean isFed(BitSet tokens) {
            return tokens.intersects(in)
                    && (!type.equals("parallelGateway") || without(in, tokens).isEmpty());
        }
    }

    private final FlowScope scope;
    private final Effort effort;
    private final List<Flow> flows;

    /** Where a token stays that nothing lets through. Behind it are the marks of what was let go once. */
    private final int stuck;

    private final List<Step> steps = new ArrayList<>();
    private final Map<BitSet, Set<BitSet>> before = new LinkedHashMap<>();
    /** Whether every run was played. */
    boolean complete;

    /** Flows whose tokens wait for ever, in the first deadlock found. */
    final Set<Flow> waiting = new LinkedHashSet<>();

    /** Flows to steps that are reached by two branches which nobody joined. */
    final Set<Flow> doubled = new LinkedHashSet<>();

    /** Steps with which a run comes to its end. */
    final Set<String> ends = new LinkedHashSet<>();

    /** @param barred steps that let no run through */
    Runs(FlowScope scope, String start, Predicate<String> barred, Effort effort) {
        this.scope = scope;
        this.effort = effort;
        flows = scope.flows().stream().filter(flow -> !scope.isLoose(flow)).toList();
        stuck = flows.size();
        complete = effort.allows(flows.size() * (long) scope.nodes().size());
        scope.nodes().forEach((node, element) -> {
            if (complete) {
                steps.add(step(node, element.getLocalName(), barred.test(node)));
            }
        });
        if (complete) {
            explore(places(flow -> flow.source().equals(start)));
        }
    }

    /** Steps that a run comes to. */
    Stream<String> reached() {
        return before.keySet().stream().flatMap(this::tokens).map(Flow::target).distinct();
    }

    /** Flows from which no end can be reached. */
    Set<Flow> endless() {
        var ends = before.keySet().stream().filter(this::isEnd).toList();
        var ending = Reach.of(ends, state -> before.getOrDefault(state, Set.of()).stream());
        return before.keySet().stream()
                .filter(state -> !ending.contains(state) && !mayEndAll(state))
                .flatMap(this::tokens)
                .collect(toCollection(LinkedHashSet::new));
    }

    private Step step(String node, String type, boolean barred) {
        var outcomes = barred ? new ArrayList<>(List.of(bits(IntStream.of(stuck)))) : outcomes(node);
        for (var event : scope.boundaryEvents(node).toList()) {
            var branch = places(flow -> flow.source().equals(event));
            if (scope.attribute(event, "cancelActivity").equals("false")) {
                branch.set(stuck + 1 + List.copyOf(scope.nodes().keySet()).indexOf(event));
                addWith(branch, outcomes);
            } else {
                outcomes.add(branch);
            }
        }
        var in = places(flow -> flow.target().equals(node));
        return new Step(node, type, scope.endsAll(node), in, union(outcomes), outcomes);
    }

    /** Any number of conditions may hold; the default flow is for when none does. */
    private List<BitSet> outcomes(String node) {
        var out = places(flow -> flow.source().equals(node));
        if (scope.is(node, "(exclusive|eventBased|complex)Gateway") && !out.isEmpty()) {
            return out.stream().mapToObj(flow -> bits(IntStream.of(flow))).collect(toCollection(ArrayList::new));
        }
        var choices =
                places(flow -> flow.source().equals(node) && flow.conditional() && !scope.is(node, "parallelGateway"));
        var byDefault = places(flow -> flow.source().equals(node) && flow.byDefault());
        var outcomes = new ArrayList<>(List.of(without(without(out, choices), byDefault)));
        choices.stream().forEach(choice -> addWith(bits(IntStream.of(choice)), outcomes));
        outcomes.get(0).or(byDefault);
        outcomes.removeIf(outcome -> outcome.isEmpty() && !choices.isEmpty());
        return outcomes;
    }

    /** Each of the outcomes with the branch and without it; nothing is looked at where these are too many. */
    private void addWith(BitSet branch, List<BitSet> outcomes) {
        complete &= 2 * outcomes.size() <= 1024;
        if (complete) {
            List.copyOf(outcomes).forEach(outcome -> outcomes.add(union(List.of(outcome, branch))));
        }
    }

    private void explore(BitSet first) {
        var open = new ArrayDeque<>(List.of(first));
        before.put(first, new LinkedHashSet<>());
        while (!open.isEmpty() && before.size() < MOST_STATES && effort.allows(steps.size())) {
            var state = open.pop();
            for (var next : successors(state)) {
                if (!before.containsKey(next)) {
                    open.push(next);
                }
                before.computeIfAbsent(next, found -> new LinkedHashSet<>()).add(state);
            }
        }
        complete = open.isEmpty();
    }

    private List<BitSet> successors(BitSet state) {
        var ready = steps.stream()
                .filter(step ->
                        step.isFed(state) && !(step.type().equals("inclusiveGateway") && isAwaited(step, state, true)))
                .toList();
        if (ready.isEmpty() && waiting.isEmpty()) {
            tokens(state).forEach(waiting::add);
        }
        var alone = ready.stream()
                .filter(step -> !step.endsAll() && !isAwaited(step, state, false))
                .findFirst();
        return ready.stream()
                .filter(step -> alone.isEmpty() || alone.get().equals(step) || step.endsAll())
                .flatMap(step -> step.outcomes().stream().flatMap(outcome -> done(step, state, outcome)))
                .toList();
    }

    /**
     * Whether another token can still come to the step while it waits.
     *
     * @param anyhow as the engine sees it, for which each flow leads on by itself, past every join
     */
    private boolean isAwaited(Step step, BitSet state, boolean anyhow) {
        var reached = without(state, step.in());
        for (var size = -1; size < reached.cardinality(); ) {
            size = reached.cardinality();
            effort.allows(steps.size());
            steps.stream()
                    .filter(other ->
                            !other.equals(step) && (anyhow ? reached.intersects(other.in()) : other.isFed(reached)))
                    .forEach(other -> reached.or(other.out()));
        }
        return reached.intersects(step.in());
    }

    /** The state afterwards; none where a branch beside the step was let go before. */
    private Stream<BitSet> done(Step step, BitSet state, BitSet outcome) {
        var next = without(state, step.endsAll() ? state : step.in());
        var twice = without(next, without(next, outcome));
        if (twice.length() > stuck + 1) {
            return Stream.empty();
        }
        next.or(outcome);
        effort.allows(steps.size());
        tokens(twice).forEach(doubled::add);
        steps.stream()
                .filter(met -> !met.type().matches("(parallel|inclusive)Gateway"))
                .forEach(met -> tokens(next)
                        .filter(flow -> flow.target().equals(met.id()))
                        .skip(1)
                        .forEach(doubled::add));
        if (isEnd(next)) {
            ends.add(step.id());
        }
        return Stream.of(next);
    }

    private boolean isEnd(BitSet state) {
        return state.get(0, stuck + 1).isEmpty();
    }

    /** Whether a branch that was left standing beside a loop can still end it. */
    private boolean mayEndAll(BitSet state) {
        return steps.stream().anyMatch(step -> step.endsAll() && (step.isFed(state) || isAwaited(step, state, true)));
    }

    private Stream<Flow> tokens(BitSet state) {
        return state.stream().filter(place -> place < stuck).mapToObj(flows::get);
    }

    private BitSet places(Predicate<Flow> some) {
        return bits(IntStream.range(0, flows.size()).filter(place -> some.test(flows.get(place))));
    }

    private static BitSet bits(IntStream places) {
        return places.collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static BitSet without(BitSet some, BitSet others) {
        var left = (BitSet) some.clone();
        left.andNot(others);
        return left;
    }

    private static BitSet union(List<BitSet> sets) {
        var union = new BitSet();
        sets.forEach(union::or);
        return union;
    }
}
