package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.StateTransitions;

/** Task_RecordWithdrawal of every item. */
@DiagramStep(title = "办理撤回", help = "申请人在决定之前撤回：记录撤回并办结。放在撤回的事件子流程里。", processes = DiagramStep.ITEMS)
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Handlings handlings;
    private final Withdrawal withdrawal;

    RecordWithdrawalDelegate(StateTransitions transitions, Handlings handlings, Withdrawal withdrawal) {
        this.transitions = transitions;
        this.handlings = handlings;
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        if (handling.open() && !handlings.withdrawn(handling.number())) {
            throw new NotAllowed("案卷中没有办件 " + handling.number() + " 的撤回申请，不能办理撤回。请由申请人提出，或者请管理员核对流程图。");
        }
        withdrawal.record(handling);
        ItemVariables.outcome(execution, handling.item(), "WITHDRAWN");
    }
}
