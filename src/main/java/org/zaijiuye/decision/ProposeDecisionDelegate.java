package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_ProposeDecision of every item: the rules of the diagram's item are asked, their answer is the first proposal. */
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
