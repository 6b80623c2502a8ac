package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Reexamination;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** Task_DraftExit: a reported fact is a draft until it is decided; a further one begins it anew. */
@DiagramStep(
        title = "拟定注销",
        help = "把报来的事实记为注销草案，涉及的月份暂停发放；又有新事实的重新开始。放在注销流程开头、查核之前。",
        processes = "DeregistrationProcess")
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
