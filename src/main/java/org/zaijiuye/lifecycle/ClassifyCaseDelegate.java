package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** 分层分类: where the benefit or a recognition began or ended; time and birthdays are the nightly round's. */
@DiagramStep(title = "分层分类", help = "按案卷中的全部事实重新计算个案的分类标签和服务层级。放在全周期流程的在册期间。", processes = "LifecycleProcess")
@Component
class ClassifyCaseDelegate implements JavaDelegate {

    private final CaseClassifier classifier;

    ClassifyCaseDelegate(CaseClassifier classifier) {
        this.classifier = classifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        classifier.classify(execution.getProcessBusinessKey());
    }
}
