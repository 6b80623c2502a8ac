package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_DraftExit: a reported fact is a draft until it is decided. */
@Component
class DraftExitDelegate implements JavaDelegate {

    private final Exits exits;

    DraftExitDelegate(Exits exits) {
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exits.draft(ItemVariables.handling(execution));
    }
}
