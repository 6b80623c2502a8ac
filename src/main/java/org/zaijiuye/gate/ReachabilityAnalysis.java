package org.zaijiuye.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zaijiuye.gate.FlowScope.Flow;

/**
 * Plays all runs of one scope from one start event. A token stands on a flow, waiting for the step behind it. A branch
 * that begins beside its step (a boundary event that does not interrupt) is let go once.
 */
final class ReachabilityAnalysis {

    /** Beyond this nobody waits for an answer, and the diagram is taken for sound. */
    private static final int MOST_STATES = 20_000;

    private final FlowScope scope;
    private final List<TokenMove> moves;
    private final Map<BitSet, Set<BitSet>> before = new LinkedHashMap<>();
    private final Set<BitSet> dead = new LinkedHashSet<>();
    private final Set<String> doubled = new LinkedHashSet<>();
    private boolean complete;

    private ReachabilityAnalysis(FlowScope scope) {
        this.scope = scope;
        this.moves = TokenMove.of(scope);
    }

    static ReachabilityAnalysis play(FlowScope scope, String start) {
        var game = new ReachabilityAnalysis(scope);
        game.explore(start);
        return game;
    }

    /** Gateways at which tokens stand for ever, with the flows on which they wait in vain. */
    Map<String, Set<String>> deadlocks() {
        var found = new LinkedHashMap<String, Set<String>>();
        for (var state : dead) {
            for (var flow : tokens(state)) {
                var missing = found.computeIfAbsent(flow.target(), gateway -> new LinkedHashSet<>());
                scope.into(flow.target()).stream()
                        .filter(other -> !state.get(scope.flows().indexOf(other)))
                        .forEach(other -> missing.add(other.source()));
            }
        }
        return found;
    }

    /** Steps that are reached by two branches which nobody joined. */
    Set<String> doubled() {
        return doubled;
    }

    /** Steps from which no end can be reached. */
    Set<String> endless() {
        var ending = new HashSet<BitSet>();
        var open = new ArrayDeque<BitSet>();
        before.keySet().stream().filter(state -> tokens(state).isEmpty()).forEach(open::add);
        while (!open.isEmpty()) {
            var state = open.remove();
            if (ending.add(state)) {
                open.addAll(before.getOrDefault(state, Set.of()));
            }
        }
        var steps = new LinkedHashSet<String>();
        before.keySet().stream()
                .filter(state -> complete && !ending.contains(state))
                .forEach(state -> tokens(state).forEach(flow -> steps.add(flow.target())));
        return steps;
    }

    private void explore(String start) {
        var first = new BitSet();
        scope.outOf(start).forEach(flow -> first.set(scope.flows().indexOf(flow)));
        var open = new ArrayDeque<BitSet>();
        open.add(first);
        before.put(first, new LinkedHashSet<>());
        while (!open.isEmpty() && before.size() < MOST_STATES) {
            var state = open.remove();
            for (var next : successors(state)) {
                if (!before.containsKey(next)) {
                    open.add(next);
                }
                before.computeIfAbsent(next, found -> new LinkedHashSet<>()).add(state);
            }
        }
        complete = open.isEmpty();
    }

    private List<BitSet> successors(BitSet state) {
        var successors = new ArrayList<BitSet>();
        var possible = moves.stream().filter(move -> move.isPossible(state)).toList();
        if (possible.isEmpty() && !tokens(state).isEmpty()) {
            dead.add(state);
        }
        for (var move : possible) {
            var left = move.taken(state);
            if (left.intersects(move.gives())) {
                left.and(move.gives());
                doubled.add(scope.flows().get(left.nextSetBit(0)).target());
            } else {
                left.or(move.gives());
                successors.add(left);
                metAt(left).ifPresent(doubled::add);
            }
        }
        return successors;
    }

    /** A step at which two tokens stand at once without being joined there. */
    private Optional<String> metAt(BitSet state) {
        var steps = new HashSet<String>();
        return tokens(state).stream()
                .map(Flow::target)
                .filter(step -> !scope.is(step, "parallelGateway") && !scope.is(step, "inclusiveGateway"))
                .filter(step -> !steps.add(step))
                .findFirst();
    }

    private List<Flow> tokens(BitSet state) {
        return state.stream()
                .filter(place -> place < scope.flows().size())
                .mapToObj(place -> scope.flows().get(place))
                .toList();
    }
}
