package org.zaijiuye.register.benefit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.engine.Proposals;

/** Asks {@link BenefitRules} and stores the answer as the proposal. */
@Component
class DecideBenefitDelegate implements JavaDelegate {

    private final Proposals proposals;

    DecideBenefitDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.propose(ItemVariables.handling(execution));
    }
}
