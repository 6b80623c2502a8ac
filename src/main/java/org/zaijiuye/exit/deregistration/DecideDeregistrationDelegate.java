package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.engine.Proposals;

/** Asks {@link DeregistrationRules} and stores the answer as the proposal. */
@Component
class DecideDeregistrationDelegate implements JavaDelegate {

    private final Proposals proposals;

    DecideDeregistrationDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.propose(ItemVariables.handling(execution));
    }
}
