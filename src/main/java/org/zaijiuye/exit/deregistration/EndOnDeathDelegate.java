package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_EndOnDeath: the registration ends, and the family is told what it may claim. */
@Component
class EndOnDeathDelegate implements JavaDelegate {

    private final RegistrationExit exits;

    EndOnDeathDelegate(RegistrationExit exits) {
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exits.end(ItemVariables.handling(execution));
    }
}
