package org.zaijiuye.payment;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;

/** Called by the diagram as {@code batches}. */
@AskedByDiagrams
@Component
public class Batches {

    /** The numbers of the batches that this run of the process collected; none on most days. */
    public List<String> opened(DelegateExecution execution) {
        return PaymentVariables.opened(execution);
    }
}
