package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_UpholdDecision: the objection is answered by a decision that keeps the old one. */
@Component
class UpholdDecisionDelegate implements JavaDelegate {

    private final ObjectionOutcome remedy;

    UpholdDecisionDelegate(ObjectionOutcome remedy) {
        this.remedy = remedy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remedy.uphold(execution.getProcessBusinessKey());
    }
}
