package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** Task_ReviseDecision: a new decision refers to the old one and restores what the old one ended. */
@DiagramStep(title = "改变原决定", help = "异议成立：作出新的决定，恢复被原决定终止的内容。放在异议复核之后。", processes = "ObjectionProcess")
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
