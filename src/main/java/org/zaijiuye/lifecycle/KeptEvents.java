package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;

/**
 * Whether anything was reported before the case opened. Called by LifecycleProcess as {@code keptEvents}, while the row
 * of the person is held by whoever opens the case: an event that comes in at the same moment finds the case open.
 */
@Component("keptEvents")
public class KeptEvents {

    private final StateTransitions transitions;
    private final Persons persons;
    private final Events events;

    KeptEvents(StateTransitions transitions, Persons persons, Events events) {
        this.transitions = transitions;
        this.persons = persons;
        this.events = events;
    }

    public boolean any(DelegateExecution execution) {
        var registration = transitions.registration(execution.getProcessBusinessKey());
        var person = persons.findById(registration.personId()).orElseThrow();
        return !events.waiting(person.idHash(), registration.regDate()).isEmpty();
    }
}
