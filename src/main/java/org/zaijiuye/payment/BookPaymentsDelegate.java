package org.zaijiuye.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the bank's answer to each line. */
@Component
class BookPaymentsDelegate implements JavaDelegate {

    private final BatchSettlement booking;

    BookPaymentsDelegate(BatchSettlement booking) {
        this.booking = booking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        booking.book(PaymentVariables.batch(execution));
    }
}
