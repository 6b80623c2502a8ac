package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** Task_UpholdDecision: the objection is answered by a decision that keeps the old one. */
@DiagramStep(title = "维持原决定", help = "异议不成立：作出维持原决定的答复并告知本人。放在异议复核之后。", processes = "ObjectionProcess")
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
