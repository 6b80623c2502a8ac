package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.engine.DiagramStep;

/** Task_ReconsiderDecision: what the rule says now of a decision under review. */
@DiagramStep(
        title = "重新判定",
        help = "按更正后的事实和现在的核验结果再问一次规则，结果供复核人参考，不改变原决定。放在数据核验之后、异议复核之前。",
        processes = "ObjectionProcess")
@Component
class ReconsiderDecisionDelegate implements JavaDelegate {

    private final ObjectedHandling objected;
    private final Proposals proposals;

    ReconsiderDecisionDelegate(ObjectedHandling objected, Proposals proposals) {
        this.objected = objected;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.propose(objected.handling(execution));
    }
}
