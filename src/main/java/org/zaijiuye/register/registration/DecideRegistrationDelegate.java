package org.zaijiuye.register.registration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.engine.Proposals;

/** Asks {@link RegistrationRules} and stores the answer as the proposal. */
@Component
class DecideRegistrationDelegate implements JavaDelegate {

    private final Proposals proposals;

    DecideRegistrationDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.propose(ItemVariables.handling(execution));
    }
}
