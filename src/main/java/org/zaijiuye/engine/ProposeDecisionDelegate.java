package org.zaijiuye.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_ProposeDecision of every item: the rules of the diagram's item are asked, their answer is the first proposal. */
@Component
class ProposeDecisionDelegate implements JavaDelegate {

    private final Proposals proposals;

    ProposeDecisionDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.propose(ItemVariables.handling(execution));
    }
}
