package org.zaijiuye.decision;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;

/** Ends a handling before its decision: what it prepared is lifted, it closes, and the person is told. */
@Component
public class HandlingTermination {

    private final StateTransitions transitions;
    private final ItemRegistry items;
    private final Outbox outbox;
    private final Clock clock;

    HandlingTermination(StateTransitions transitions, ItemRegistry items, Outbox outbox, Clock clock) {
        this.transitions = transitions;
        this.items = items;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Ends an open handling.
     *
     * @param outcome as which it closes
     * @param state completes the item's title to that of the notice
     */
    public void of(Handling handling, HandlingOutcome outcome, String state, String text) {
        var item = items.of(handling.item());
        transitions.close(handling.number(), outcome.name(), LocalDateTime.now(clock));
        item.release(handling.number());
        outbox.tellPerson(
                handling.personId(), handling.number(), handling.number() + ":" + outcome, item.title() + state, text);
    }
}
