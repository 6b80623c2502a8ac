package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_EndRegistration: the one way out of the register. */
@Component
class EndRegistrationDelegate implements JavaDelegate {

    private final RegistrationExit exits;

    EndRegistrationDelegate(RegistrationExit exits) {
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exits.end(ItemVariables.handling(execution));
    }
}
