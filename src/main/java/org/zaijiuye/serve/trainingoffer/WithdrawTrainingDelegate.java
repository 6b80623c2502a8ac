package org.zaijiuye.serve.trainingoffer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** 撤下: what was published is no longer shown; its versions stay readable. */
@DiagramStep(title = "撤下培训信息", help = "撤下审核同意撤下的培训信息，原来的版本仍可查阅；没有审核同意的不能撤下。", processes = TrainingPublications.PROCESS)
@Component
class WithdrawTrainingDelegate implements JavaDelegate {

    private final TrainingPublications publications;

    WithdrawTrainingDelegate(TrainingPublications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.bringIntoForce(execution.getProcessBusinessKey());
    }
}
