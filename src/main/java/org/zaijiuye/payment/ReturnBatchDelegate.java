package org.zaijiuye.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** Puts the lines of a returned batch back to what is due. */
@DiagramStep(title = "退回批次", help = "把被退回的发放批次拆开，各笔恢复为应发。放在批次复核退回之后。", processes = "PaymentBatchProcess")
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
