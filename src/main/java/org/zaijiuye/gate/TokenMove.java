package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zaijiuye.gate.FlowScope.Flow;

/**
 * One way in which a step can be done. Places are the flows of the scope, followed by one mark for each step.
 *
 * @param needs all of these must hold a token
 * @param bars none of these may: an inclusive gateway waits while a token can still arrive, a branch begins once
 * @param takes these tokens are gone afterwards
 * @param gives these are there afterwards
 */
record TokenMove(BitSet needs, BitSet bars, BitSet takes, BitSet gives) {

    private static final Set<String> ENDING_ALL =
            Set.of("terminateEventDefinition", "errorEventDefinition", "cancelEventDefinition");
    private static final int MOST_CHOICES = 6;

    boolean isPossible(BitSet state) {
        var missing = (BitSet) needs.clone();
        missing.andNot(state);
        return missing.isEmpty() && !state.intersects(bars);
    }

    BitSet taken(BitSet state) {
        var left = (BitSet) state.clone();
        left.andNot(takes);
        return left;
    }

    static List<TokenMove> of(FlowScope scope) {
        return scope.nodes().keySet().stream().flatMap(node -> of(scope, node)).toList();
    }

    private static Stream<TokenMove> of(FlowScope scope, String node) {
        if (scope.is(node, "boundaryEvent")) {
            return boundary(scope, node);
        }
        var in = scope.into(node);
        if (in.isEmpty()) {
            return Stream.empty();
        }
        var results = outcomes(scope, node);
        if (scope.is(node, "parallelGateway")) {
            return results.stream().map(gives -> move(scope, in, new BitSet(), in, gives));
        }
        var inclusive = scope.is(node, "inclusiveGateway");
        var bars = inclusive ? upstream(scope, node) : new BitSet();
        return in.stream().flatMap(flow -> results.stream()
                .map(gives ->
                        move(scope, List.of(flow), bars, takes(scope, node, inclusive ? in : List.of(flow)), gives)));
    }

    /** An end that ends the whole scope takes every token with it. */
    private static List<Flow> takes(FlowScope scope, String node, List<Flow> in) {
        return ENDING_ALL.stream().anyMatch(definition -> scope.is(node, "endEvent") && scope.has(node, definition))
                ? scope.flows()
                : in;
    }

    private static Stream<TokenMove> boundary(FlowScope scope, String event) {
        var interrupts = scope.interrupts(event);
        var once = new BitSet();
        if (!interrupts) {
            once.set(scope.flows().size() + List.copyOf(scope.nodes().keySet()).indexOf(event));
        }
        var gives = places(scope, scope.outOf(event));
        gives.or(once);
        return scope.into(scope.attribute(event, "attachedToRef")).stream()
                .map(flow -> move(scope, List.of(flow), once, interrupts ? List.of(flow) : List.of(), gives));
    }

    private static List<BitSet> outcomes(FlowScope scope, String node) {
        var out = scope.outOf(node);
        var onlyOne = Stream.of("exclusiveGateway", "eventBasedGateway", "complexGateway")
                .anyMatch(type -> scope.is(node, type));
        if (onlyOne && !out.isEmpty()) {
            return out.stream().map(flow -> places(scope, List.of(flow))).toList();
        }
        var choices = out.stream().filter(Flow::conditional).toList();
        if (choices.isEmpty() || scope.is(node, "parallelGateway")) {
            return List.of(places(scope, out));
        }
        return subsets(scope, node, out, choices);
    }

    /** Any number of conditions may hold; the default flow is for when none does. */
    private static List<BitSet> subsets(FlowScope scope, String node, List<Flow> out, List<Flow> choices) {
        var byDefault = scope.attribute(node, "default");
        var always = out.stream()
                .filter(flow -> !flow.conditional() && !flow.id().equals(byDefault))
                .toList();
        var outcomes = new ArrayList<BitSet>();
        var several = choices.subList(0, Math.min(choices.size(), MOST_CHOICES));
        for (var chosen = 0; chosen < 1 << several.size(); chosen++) {
            var outcome = places(scope, always);
            for (var i = 0; i < several.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    outcome.set(scope.flows().indexOf(several.get(i)));
                }
            }
            if (chosen == 0) {
                out.stream()
                        .filter(flow -> flow.id().equals(byDefault))
                        .forEach(flow -> outcome.set(scope.flows().indexOf(flow)));
            }
            if (!outcome.isEmpty()) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    /** Flows from which a token can still come to the gateway. */
    private static BitSet upstream(FlowScope scope, String gateway) {
        var reached = new ArrayList<>(List.of(gateway));
        var upstream = new BitSet();
        for (var i = 0; i < reached.size(); i++) {
            for (var flow : scope.into(reached.get(i))) {
                if (!reached.contains(flow.source())) {
                    reached.add(flow.source());
                }
                upstream.set(scope.flows().indexOf(flow));
            }
        }
        scope.into(gateway).forEach(flow -> upstream.clear(scope.flows().indexOf(flow)));
        return upstream;
    }

    private static TokenMove move(FlowScope scope, List<Flow> needs, BitSet bars, List<Flow> takes, BitSet gives) {
        return new TokenMove(places(scope, needs), bars, places(scope, takes), gives);
    }

    private static BitSet places(FlowScope scope, List<Flow> flows) {
        var places = new BitSet();
        flows.forEach(flow -> places.set(scope.flows().indexOf(flow)));
        return places;
    }
}
