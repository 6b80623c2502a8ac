package org.zaijiuye.decision;

import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.CaseFile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_RecordWithdrawal of every item. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseFile caseFile;
    private final Withdrawal withdrawal;

    RecordWithdrawalDelegate(CaseFile caseFile, Withdrawal withdrawal) {
        this.caseFile = caseFile;
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = caseFile.handling(ItemVariables.handling(execution));
        withdrawal.record(handling);
        ItemVariables.outcome(execution, handling.item(), "WITHDRAWN");
    }
}
