package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.EventInbox;

/**
 * Applies what was reported before the case opened. A step of its own transaction: within the command that starts the
 * case nobody is waiting for messages yet.
 */
@Component
class ApplyKeptEventsDelegate implements JavaDelegate {

    private final EventInbox events;

    ApplyKeptEventsDelegate(EventInbox events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.applyKept(execution.getProcessBusinessKey());
    }
}
