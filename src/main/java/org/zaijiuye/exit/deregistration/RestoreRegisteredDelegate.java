package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_RestoreRegistered: the draft was disproved. */
@Component
class RestoreRegisteredDelegate implements JavaDelegate {

    private final RegistrationExit exits;

    RestoreRegisteredDelegate(RegistrationExit exits) {
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exits.close(ItemVariables.handling(execution));
    }
}
