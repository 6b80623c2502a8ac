package org.zaijiuye.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.zaijiuye.gate.FlowNet.Arc;
import org.zaijiuye.gate.FlowNet.Join;
import org.zaijiuye.gate.FlowNet.Node;
import org.zaijiuye.gate.FlowNet.Split;

/** Plays all runs of one scope from one start event. A token stands on an arc, waiting for the step behind it. */
final class ReachabilityAnalysis {

    /** Beyond this nobody waits for an answer. */
    private static final int MOST_STATES = 20_000;

    private static final int MOST_STEPS = 200;
    private static final int MOST_CHOICES = 10;

    /**
     * One way in which a step can be done. Places are the arcs, followed by a mark for each that is let go once.
     *
     * @param needs all of these must hold a token
     * @param bars none of these may
     * @param takes these tokens are gone afterwards
     * @param gives these are there afterwards
     */
    private record Move(BitSet needs, BitSet bars, BitSet takes, BitSet gives) {

        boolean isPossible(BitSet state) {
            var missing = (BitSet) needs.clone();
            missing.andNot(state);
            return missing.isEmpty() && !state.intersects(bars);
        }
    }

    private final FlowNet net;
    private final List<Arc> arcs;
    private final List<Move> moves = new ArrayList<>();
    private final Map<BitSet, Set<BitSet>> before = new LinkedHashMap<>();
    private final Map<String, Set<String>> deadlocks = new LinkedHashMap<>();
    private final Set<String> doubled = new LinkedHashSet<>();
    private final Set<String> ends = new LinkedHashSet<>();
    private boolean complete;

    private ReachabilityAnalysis(FlowNet net) {
        this.net = net;
        this.arcs = net.arcs();
    }

    /**
     * Finds nothing and is not complete where a step leaves too many choices.
     *
     * @param barred steps that let no run through
     */
    static ReachabilityAnalysis play(FlowScope scope, String start, Predicate<String> barred) {
        var analysis = new ReachabilityAnalysis(FlowNet.of(scope, start, barred));
        if (analysis.isSmall()) {
            analysis.net.nodes().forEach(analysis::addMoves);
            analysis.explore();
        }
        return analysis;
    }

    /** Whether so many steps and flows are better not begun with. */
    static boolean isTooLarge(FlowScope scope) {
        return scope.nodes().size() > MOST_STEPS || scope.flows().size() > 2 * MOST_STEPS;
    }

    /** Whether every run was played. */
    boolean isComplete() {
        return complete;
    }

    /** By the arc on which a token waits for ever, the arcs for whose tokens it waits in vain. */
    Map<String, Set<String>> deadlocks() {
        return deadlocks;
    }

    /** Arcs to steps that are reached by two branches which nobody joined. */
    Set<String> doubled() {
        return doubled;
    }

    /** Arcs with which a run comes to its end. */
    Set<String> ends() {
        return ends;
    }

    /** Arcs from which no end can be reached. */
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
        var found = new LinkedHashSet<String>();
        before.keySet().stream().filter(state -> !ending.contains(state)).forEach(state -> tokens(state)
                .forEach(arc -> found.add(arc.id())));
        return found;
    }

    private boolean isSmall() {
        return arcs.stream()
                .map(Arc::source)
                .distinct()
                .allMatch(source ->
                        net.outOf(source).stream().filter(Arc::conditional).count() <= MOST_CHOICES);
    }

    private void addMoves(Node node) {
        if (node.barred()) {
            return;
        }
        var in = net.into(node.id());
        var outcomes = outcomes(node);
        var everything = places(arcs);
        for (var gives : outcomes) {
            if (node.join() == Join.ALL) {
                add(in, new BitSet(), places(in), gives);
                continue;
            }
            var inclusive = node.join() == Join.INCLUSIVE;
            var bars = inclusive ? upstream(node, in) : new BitSet();
            for (var arc : in) {
                add(List.of(arc), bars, node.endsAll() ? everything : places(inclusive ? in : List.of(arc)), gives);
            }
        }
    }

    private void add(List<Arc> needs, BitSet bars, BitSet takes, BitSet gives) {
        if (needs.isEmpty()) {
            return;
        }
        var marked = (BitSet) gives.clone();
        var barred = (BitSet) bars.clone();
        gives.stream().filter(place -> arcs.get(place).once()).forEach(place -> {
            marked.set(arcs.size() + place);
            barred.set(arcs.size() + place);
        });
        moves.add(new Move(places(needs), barred, takes, marked));
    }

    private List<BitSet> outcomes(Node node) {
        var out = net.outOf(node.id());
        if (node.split() == Split.ONE && !out.isEmpty()) {
            return out.stream().map(arc -> places(List.of(arc))).toList();
        }
        var choices = out.stream().filter(Arc::conditional).toList();
        return node.split() == Split.ALL || choices.isEmpty() ? List.of(places(out)) : subsets(out, choices);
    }

    /** Any number of conditions may hold; the default flow is for when none does. */
    private List<BitSet> subsets(List<Arc> out, List<Arc> choices) {
        var always = out.stream()
                .filter(arc -> !arc.conditional() && !arc.byDefault())
                .toList();
        var outcomes = new ArrayList<BitSet>();
        for (var chosen = 0; chosen < 1 << choices.size(); chosen++) {
            var outcome = places(always);
            for (var i = 0; i < choices.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    outcome.set(arcs.indexOf(choices.get(i)));
                }
            }
            if (chosen == 0) {
                out.stream().filter(Arc::byDefault).forEach(arc -> outcome.set(arcs.indexOf(arc)));
            }
            if (!outcome.isEmpty()) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    /** Arcs from which a token can still come to the gateway. */
    private BitSet upstream(Node gateway, List<Arc> in) {
        var reached = new ArrayList<>(List.of(gateway.id()));
        var upstream = new BitSet();
        for (var i = 0; i < reached.size(); i++) {
            for (var arc : net.into(reached.get(i))) {
                if (!reached.contains(arc.source())) {
                    reached.add(arc.source());
                }
                upstream.set(arcs.indexOf(arc));
            }
        }
        upstream.andNot(places(in));
        return upstream;
    }

    private void explore() {
        var first = places(net.outOf(net.start()));
        var open = new ArrayDeque<>(List.of(first));
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
        if (possible.isEmpty()) {
            tokens(state).forEach(arc -> deadlocked(arc, state));
        }
        for (var move : possible) {
            var left = (BitSet) state.clone();
            left.andNot(move.takes());
            if (left.intersects(move.gives())) {
                left.and(move.gives());
                doubled.add(arcs.get(left.nextSetBit(0)).id());
            } else {
                left.or(move.gives());
                successors.add(left);
                if (tokens(left).isEmpty()) {
                    ends.add(arcs.get(move.needs().nextSetBit(0)).id());
                }
                checkMeeting(left);
            }
        }
        return successors;
    }

    private void deadlocked(Arc waiting, BitSet state) {
        var missing = deadlocks.computeIfAbsent(waiting.id(), arc -> new LinkedHashSet<>());
        net.into(waiting.target()).stream()
                .filter(other -> !state.get(arcs.indexOf(other)))
                .forEach(other -> missing.add(other.id()));
    }

    /** A step at which two tokens stand at once without being joined there. */
    private void checkMeeting(BitSet state) {
        var met = new HashSet<String>();
        for (var arc : tokens(state)) {
            if (!net.joins(arc.target()) && !met.add(arc.target())) {
                doubled.add(arc.id());
            }
        }
    }

    private List<Arc> tokens(BitSet state) {
        return state.stream()
                .filter(place -> place < arcs.size())
                .mapToObj(arcs::get)
                .toList();
    }

    private BitSet places(List<Arc> some) {
        var places = new BitSet();
        some.forEach(arc -> places.set(arcs.indexOf(arc)));
        return places;
    }
}
