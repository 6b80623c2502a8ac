package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** Task_ProposeDecision of every item: the rules of the diagram's item are asked, their answer is the first proposal. */
@DiagramStep(title = "判定", help = "用已查核的事实问本事项的规则，结论存为拟办意见。放在查核之后、审核之前。", processes = DiagramStep.ITEMS)
@Component
class ProposeDecisionDelegate implements JavaDelegate {

    private final Proposals proposals;
    private final Reexamination reexamination;

    ProposeDecisionDelegate(Proposals proposals, Reexamination reexamination) {
        this.proposals = proposals;
        this.reexamination = reexamination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = ItemVariables.handling(execution);
        reexamination.ofReviewed(handling);
        proposals.propose(handling);
    }
}
