package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The steps of one scope as they take and give tokens, made smaller without losing a deadlock, a doubled step or an end
 * that cannot be reached: sequences are drawn together, and choices and forks whose branches meet again at once vanish.
 * An arc keeps the id of the flow with which it ends, so that a finding can be told by the step of the diagram.
 */
final class FlowNet {

    enum Join {
        EACH,
        ALL,
        INCLUSIVE
    }

    enum Split {
        ONE,
        ALL,
        SOME
    }

    /**
     * @param endsAll whether it takes every token of the scope with it
     * @param barred whether it lets nothing through
     */
    record Node(String id, Join join, Split split, boolean endsAll, boolean barred) {}

    /** @param once a branch beside its step, let go once */
    record Arc(String id, String source, String target, boolean conditional, boolean byDefault, boolean once) {

        Arc(String id, String source, String target) {
            this(id, source, target, false, false, false);
        }

        Arc from(String other) {
            return new Arc(id, other, target, conditional, byDefault, once);
        }

        Arc to(String other) {
            return new Arc(id, source, other, conditional, byDefault, once);
        }

        /** The choice that this one is, with the end of the next. */
        Arc with(Arc next) {
            return new Arc(next.id, source, next.target, conditional, byDefault, once || next.once);
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final String start;

    private FlowNet(FlowScope scope, String start, Predicate<String> barred) {
        this.start = start;
        scope.nodes().keySet().forEach(id -> nodes.put(id, node(scope, id, barred.test(id))));
        scope.flows().stream().filter(flow -> !scope.isLoose(flow)).forEach(flow -> {
            var byDefault = scope.attribute(flow.source(), "default").equals(flow.id());
            arcs.add(new Arc(flow.id(), flow.source(), flow.target(), flow.conditional(), byDefault, false));
        });
        scope.nodes().keySet().forEach(host -> boundary(scope, host));
    }

    /** @param barred steps behind which nothing is to be looked at */
    static FlowNet of(FlowScope scope, String start, Predicate<String> barred) {
        return new FlowNet(scope, start, barred).reduced();
    }

    /** Whether tokens that come on several arcs are joined at the step. */
    boolean joins(String node) {
        return node(node).join() != Join.EACH;
    }

    List<Arc> arcs() {
        return arcs;
    }

    Iterable<Node> nodes() {
        return nodes.values();
    }

    String start() {
        return start;
    }

    List<Arc> into(String node) {
        return arcs.stream().filter(arc -> arc.target().equals(node)).toList();
    }

    List<Arc> outOf(String node) {
        return arcs.stream().filter(arc -> arc.source().equals(node)).toList();
    }

    private static Node node(FlowScope scope, String id, boolean barred) {
        if (scope.is(id, "parallelGateway")) {
            return new Node(id, Join.ALL, Split.ALL, false, barred);
        }
        if (scope.is(id, "inclusiveGateway")) {
            return new Node(id, Join.INCLUSIVE, Split.SOME, false, barred);
        }
        var one =
                scope.is(id, "exclusiveGateway") || scope.is(id, "eventBasedGateway") || scope.is(id, "complexGateway");
        var some = scope.outOf(id).stream().anyMatch(FlowScope.Flow::conditional);
        return new Node(id, Join.EACH, one ? Split.ONE : some ? Split.SOME : Split.ALL, scope.endsAll(id), barred);
    }

    /** A step with boundary events ends in one of several ways: by itself, cut off, or by itself with a branch beside. */
    private void boundary(FlowScope scope, String host) {
        var events = scope.boundaryEvents(host);
        if (events.isEmpty()) {
            return;
        }
        var done = new Node(
                host + "⊣", Join.EACH, node(host).split(), false, node(host).barred());
        arcs.replaceAll(arc -> arc.source().equals(host) ? arc.from(done.id()) : arc);
        nodes.put(done.id(), done);
        nodes.put(host, new Node(host, Join.EACH, Split.ONE, false, false));
        arcs.add(new Arc(host + "⊣", host, done.id()));
        events.forEach(event -> {
            var beside = !scope.interrupts(event);
            arcs.add(new Arc(event + "⊣", host, event, false, false, beside));
            if (beside) {
                arcs.add(new Arc(event + "⊢", event, done.id()));
            }
        });
    }

    private FlowNet reduced() {
        var changed = true;
        while (changed) {
            changed = removeTwin() || removeSideEnd() || removeLoop() || drawTogether() || merge();
        }
        return this;
    }

    /** Two arcs between the same steps say what one says if the fork and the join are of a kind. */
    private boolean removeTwin() {
        return remove(arc -> arcs.stream()
                .anyMatch(other -> !other.equals(arc)
                        && other.source().equals(arc.source())
                        && other.target().equals(arc.target())
                        && (!other.once() || arc.once())
                        && isOfAKind(source(arc), target(arc))));
    }

    private boolean isOfAKind(Node fork, Node join) {
        return switch (fork.split()) {
            case ONE -> join.join() != Join.ALL;
            case ALL -> join.join() != Join.EACH;
            case SOME -> join.join() == Join.INCLUSIVE;
        };
    }

    /** A branch of a fork that only ends. */
    private boolean removeSideEnd() {
        return remove(arc -> source(arc).split() == Split.ALL
                && outOf(arc.source()).size() > 1
                && outOf(arc.target()).isEmpty()
                && !target(arc).endsAll()
                && !target(arc).barred()
                && into(arc.target()).size() == 1);
    }

    /** Going round once more, where one may also go on. */
    private boolean removeLoop() {
        return remove(arc -> arc.source().equals(arc.target())
                && source(arc).split() == Split.ONE
                && source(arc).join() == Join.EACH
                && outOf(arc.source()).size() > 1);
    }

    /** A step with one way in and one way out. */
    private boolean drawTogether() {
        for (var in : List.copyOf(arcs)) {
            var out = outOf(in.target());
            if (into(in.target()).size() == 1
                    && out.size() == 1
                    && !target(in).barred()
                    && !in.source().equals(in.target())) {
                arcs.set(arcs.indexOf(in), in.with(out.get(0)));
                arcs.remove(out.get(0));
                nodes.remove(in.target());
                return true;
            }
        }
        return false;
    }

    /** A step with one way out to a step with one way in. */
    private boolean merge() {
        for (var arc : List.copyOf(arcs)) {
            var from = source(arc);
            var to = target(arc);
            if (!from.equals(to)
                    && !from.id().equals(start)
                    && !arc.once()
                    && !from.barred()
                    && outOf(from.id()).size() == 1
                    && into(to.id()).size() == 1) {
                arcs.remove(arc);
                arcs.replaceAll(other -> other.target().equals(from.id()) ? other.to(to.id()) : other);
                nodes.remove(from.id());
                nodes.put(to.id(), new Node(to.id(), from.join(), to.split(), to.endsAll(), to.barred()));
                return true;
            }
        }
        return false;
    }

    private boolean remove(Predicate<Arc> superfluous) {
        return arcs.stream().filter(superfluous).findFirst().map(arcs::remove).orElse(false);
    }

    private Node source(Arc arc) {
        return node(arc.source());
    }

    private Node target(Arc arc) {
        return node(arc.target());
    }

    private Node node(String id) {
        return Objects.requireNonNull(nodes.get(id));
    }
}
