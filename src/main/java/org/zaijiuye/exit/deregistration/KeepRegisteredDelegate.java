package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.DecisionEffects;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** Task_KeepRegistered: the papers never came, so nothing changes. */
@DiagramStep(title = "保留登记", help = "逾期未补正：撤销注销草案，登记不变。放在补正期满的支路上。", processes = "DeregistrationProcess")
@Component
class KeepRegisteredDelegate implements JavaDelegate {

    private final DecisionEffects effects;
    private final RegistrationExit exits;

    KeepRegisteredDelegate(DecisionEffects effects, RegistrationExit exits) {
        this.effects = effects;
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = ItemVariables.handling(execution);
        effects.unanswered(handling);
        exits.close(handling);
    }
}
