package org.zaijiuye.payment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.records.PaymentBatches;

/** Called by the diagram as {@code discrepancies}. */
@AskedByDiagrams
@Component
public class Discrepancies {

    /** The element of the multi-instance body: the key of one discrepancy. */
    static final String ELEMENT = "discrepancy";

    private final BankDiscrepancies found;
    private final PaymentBatches batches;
    private final Reviewers reviewers;
    private final RuntimeService runtime;

    Discrepancies(BankDiscrepancies found, PaymentBatches batches, Reviewers reviewers, RuntimeService runtime) {
        this.found = found;
        this.batches = batches;
        this.reviewers = reviewers;
        this.runtime = runtime;
    }

    /** Keys of the discrepancies that nobody has been given to find out about, by this run or an earlier one. */
    public List<String> unassigned(DelegateExecution execution) {
        var assigned = assigned();
        return found.open().stream()
                .map(each -> Long.toString(each.id()))
                .filter(each -> !assigned.contains(each))
                .toList();
    }

    /** Who approves the batches of the office that ordered the payment. */
    public String office(DelegateExecution execution) {
        var batch = found.get(Long.parseLong(ItemVariables.element(execution, ELEMENT)))
                .batch();
        return reviewers.county(batches.findById(batch).orElseThrow().office());
    }

    private Set<String> assigned() {
        return runtime.createVariableInstanceQuery().variableName(ELEMENT).list().stream()
                .map(VariableInstance::getValue)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
