package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.DecisionEffects;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** Task_RestoreRegistered: the draft was disproved. */
@DiagramStep(
        title = "恢复在册状态",
        help = "注销依据已查明不成立：撤销注销草案，登记照旧，暂停的待遇恢复。放在作出不予注销的决定之后。",
        processes = "DeregistrationProcess")
@Component
class RestoreRegisteredDelegate implements JavaDelegate {

    private final DecisionEffects effects;
    private final RegistrationExit exits;

    RestoreRegisteredDelegate(DecisionEffects effects, RegistrationExit exits) {
        this.effects = effects;
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = ItemVariables.handling(execution);
        effects.refused(handling);
        exits.close(handling);
    }
}
