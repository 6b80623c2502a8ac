package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_KeepRegistered: the papers never came, so nothing changes. */
@Component
class KeepRegisteredDelegate implements JavaDelegate {

    private final RegistrationExit exits;

    KeepRegisteredDelegate(RegistrationExit exits) {
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exits.close(ItemVariables.handling(execution));
    }
}
