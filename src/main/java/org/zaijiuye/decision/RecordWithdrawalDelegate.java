package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.StateTransitions;

/** Task_RecordWithdrawal of every item. */
@DiagramStep(title = "办理撤回", help = "申请人在决定之前撤回：记录撤回并办结。放在撤回的事件子流程里。", processes = DiagramStep.ITEMS)
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
