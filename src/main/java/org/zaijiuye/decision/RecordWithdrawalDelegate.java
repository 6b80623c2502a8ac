package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.StateTransitions;

/** Task_RecordWithdrawal of every item. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Withdrawal withdrawal;

    RecordWithdrawalDelegate(StateTransitions transitions, Withdrawal withdrawal) {
        this.transitions = transitions;
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        withdrawal.record(handling);
        ItemVariables.outcome(execution, handling.item(), "WITHDRAWN");
    }
}
