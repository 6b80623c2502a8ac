package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.StateTransitions;

/** Begins a review: the handling is with its reviewers from here, by the way that the table has for what is proposed. */
@DiagramStep(
        title = "确定审核路径",
        help = "办件从这里起处于审核。放在审核流程开头；之后的网关和步骤按拟定结论直接查审核路径表（ReviewRoute.dmn），不经过流程变量。",
        processes = "ReviewProcess")
@Component
class PlanReviewDelegate implements JavaDelegate {

    private final StateTransitions transitions;

    PlanReviewDelegate(StateTransitions transitions) {
        this.transitions = transitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        if (handling.state() != HandlingState.CHECKING) {
            throw new NotAllowed("办件 " + handling.number() + " 不在判定之后、审核之前，不能开始审核。请管理员核对流程图。");
        }
        transitions.move(handling.number(), HandlingState.REVIEW);
    }
}
