package org.zaijiuye.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Collects what is due today into one batch for each agency. */
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
