package org.zaijiuye.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** Collects what is due today into one batch for each agency. */
@DiagramStep(title = "归集应发款项", help = "把今日应发的款项按经办机构各归集成一个批次。放在发放流程开头。", processes = "PaymentBatchProcess")
@Component
class CollectPaymentsDelegate implements JavaDelegate {

    private final BatchCollection collecting;

    CollectPaymentsDelegate(BatchCollection collecting) {
        this.collecting = collecting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PaymentVariables.opened(execution, collecting.collect());
    }
}
