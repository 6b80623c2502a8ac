package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.StateTransitions;

/**
 * Whether anything was reported before the case opened. Called by LifecycleProcess as {@code keptEvents}, while the row
 * of the person is held by whoever opens the case: an event that comes in at the same moment finds the case open.
 */
@Component("keptEvents")
public class KeptEvents {

    private final StateTransitions transitions;
    private final Events events;

    KeptEvents(StateTransitions transitions, Events events) {
        this.transitions = transitions;
        this.events = events;
    }

    public boolean any(DelegateExecution execution) {
        var registration = transitions.registration(execution.getProcessBusinessKey());
        return !events.waiting(registration.personId(), registration.regDate()).isEmpty();
    }
}
