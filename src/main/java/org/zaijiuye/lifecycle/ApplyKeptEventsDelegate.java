package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.event.EventInbox;

/**
 * Applies what was reported before the case opened. A step of its own transaction: within the command that starts the
 * case nobody is waiting for messages yet.
 */
@DiagramStep(title = "办理此前报来的事实", help = "把开案之前报来、暂存的事实逐一办理。放在全周期流程在册期间之旁的支路上。", processes = "LifecycleProcess")
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
