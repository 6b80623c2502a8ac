package org.zaijiuye.serve.trainingoffer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** 公示: the version that was agreed to is what the public sees from now on. */
@DiagramStep(title = "公示培训信息", help = "把审核同意的版本公示出来，原来的版本随之失效；没有审核同意的不能公示。", processes = TrainingPublications.PROCESS)
@Component
class PublishTrainingDelegate implements JavaDelegate {

    private final TrainingPublications publications;

    PublishTrainingDelegate(TrainingPublications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.bringIntoForce(execution.getProcessBusinessKey());
    }
}
