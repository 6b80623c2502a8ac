package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.DecisionEffects;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** Task_EndOnDeath: the registration ends, and the family is told what it may claim. */
@DiagramStep(title = "因死亡终止登记", help = "终止失业登记并告知家属可以申领的待遇。放在“死亡注销结论”之后。", processes = "DeregistrationProcess")
@Component
class EndOnDeathDelegate implements JavaDelegate {

    private final DecisionEffects effects;

    EndOnDeathDelegate(DecisionEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.grant(ItemVariables.handling(execution));
    }
}
