package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Events;

/**
 * Whether anything was reported before the case opened. Called by LifecycleProcess as {@code keptEvents}, while the row
 * of the person is held by whoever opens the case: an event that comes in at the same moment finds the case open.
 */
@Component("keptEvents")
public class KeptEvents {

    private final Events events;

    KeptEvents(Events events) {
        this.events = events;
    }

    public boolean any(DelegateExecution execution) {
        return events.waitingFor(execution.getProcessBusinessKey()) > 0;
    }
}
