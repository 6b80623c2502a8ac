package org.zaijiuye.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the lines of a returned batch back to what is due. */
@Component
class ReturnBatchDelegate implements JavaDelegate {

    private final BatchSettlement booking;

    ReturnBatchDelegate(BatchSettlement booking) {
        this.booking = booking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        booking.putBack(PaymentVariables.batch(execution));
    }
}
