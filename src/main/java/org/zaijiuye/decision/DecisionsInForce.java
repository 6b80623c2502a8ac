package org.zaijiuye.decision;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.StateTransitions;

/**
 * Which of several decisions about one item counts: a later one takes the place of the one it names, until an objection
 * undoes it; then the earlier one counts again.
 */
@Service
public class DecisionsInForce {

    private static final String GRANTED = "GRANTED";

    private final Decisions decisions;
    private final StateTransitions transitions;

    DecisionsInForce(Decisions decisions, StateTransitions transitions) {
        this.decisions = decisions;
        this.transitions = transitions;
    }

    /** The handling whose decision has taken the place of this one's, or this one. */
    public Handling of(Handling handling) {
        return replacing(handling)
                .filter(each -> GRANTED.equals(each.outcome()))
                .findFirst()
                .map(this::of)
                .orElse(handling);
    }

    public boolean is(Handling handling) {
        return of(handling).number().equals(handling.number());
    }

    /** Since when the decision counts: since it was made or, where another had replaced it, since that was undone. */
    public Optional<LocalDateTime> since(Handling handling) {
        return Stream.concat(
                        Stream.ofNullable(handling.closedAt()),
                        replacing(handling)
                                .filter(each -> each.outcome() != null && !GRANTED.equals(each.outcome()))
                                .flatMap(each -> decisions.latest(each.number(), DecisionRecord.Kind.DECISION).stream())
                                .map(DecisionRecord::decidedAt))
                .max(LocalDateTime::compareTo);
    }

    /** The decision of another handling that this one's took the place of. */
    public Optional<DecisionRecord> replaced(String handling) {
        return decisions.of(handling).stream()
                .map(DecisionRecord::previous)
                .filter(Objects::nonNull)
                .flatMap(previous -> decisions.findById(previous).stream())
                .filter(previous -> !previous.handling().equals(handling))
                .findFirst();
    }

    private Stream<Handling> replacing(Handling handling) {
        return decisions.replacing(handling.number()).stream()
                .map(DecisionRecord::handling)
                .distinct()
                .map(transitions::handling);
    }
}
