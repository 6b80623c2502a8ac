package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.CaseEvents;
import org.zaijiuye.records.CaseFile;

/**
 * Applies what was reported before the case opened. A step of its own transaction: within the command that starts the
 * case nobody is waiting for messages yet.
 */
@Component
class ApplyKeptEventsDelegate implements JavaDelegate {

    private final CaseFile caseFile;
    private final CaseEvents events;

    ApplyKeptEventsDelegate(CaseFile caseFile, CaseEvents events) {
        this.caseFile = caseFile;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.applyKept(caseFile.registration(execution.getProcessBusinessKey()));
    }
}
