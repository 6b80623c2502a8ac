package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Reexamination;
import org.zaijiuye.engine.ItemVariables;

/** Task_DraftExit: a reported fact is a draft until it is decided; a further one begins it anew. */
@Component
class DraftExitDelegate implements JavaDelegate {

    private final RegistrationExit exits;
    private final Reexamination reexamination;

    DraftExitDelegate(RegistrationExit exits, Reexamination reexamination) {
        this.exits = exits;
        this.reexamination = reexamination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = ItemVariables.handling(execution);
        reexamination.begin(handling);
        exits.draft(handling);
    }
}
