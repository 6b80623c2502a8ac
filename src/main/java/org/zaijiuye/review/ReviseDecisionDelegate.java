package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_ReviseDecision: a new decision refers to the old one and restores what the old one ended. */
@Component
class ReviseDecisionDelegate implements JavaDelegate {

    private final ObjectionOutcome remedy;

    ReviseDecisionDelegate(ObjectionOutcome remedy) {
        this.remedy = remedy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remedy.revise(execution.getProcessBusinessKey());
    }
}
