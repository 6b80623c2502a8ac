package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.StateTransitions;

/** Tells the gateways the route of a review as it begins; each word that counts asks the table for it again. */
@DiagramStep(
        title = "确定审核路径",
        help = "按审核路径表（ReviewRoute.dmn）定下本件要经过的环节和承办岗位。放在审核流程开头，之后的网关读它的结果。",
        processes = "ReviewProcess")
@Component
class PlanReviewDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final ReviewRoute reviewRoute;

    PlanReviewDelegate(StateTransitions transitions, ReviewRoute reviewRoute) {
        this.transitions = transitions;
        this.reviewRoute = reviewRoute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        if (handling.state() != HandlingState.CHECKING) {
            throw new NotAllowed("办件 " + handling.number() + " 不在判定之后、审核之前，不能确定审核路径。请管理员核对流程图。");
        }
        ReviewVariables.route(execution, reviewRoute.plan(handling).toString());
        transitions.move(handling.number(), HandlingState.REVIEW);
    }
}
