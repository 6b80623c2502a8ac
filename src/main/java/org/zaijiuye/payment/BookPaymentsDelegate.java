package org.zaijiuye.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** Books the bank's answer to each line. */
@DiagramStep(title = "登记发放结果", help = "按银行回执逐笔登记已发或者失败。放在银行回执之后。", processes = "PaymentBatchProcess")
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
