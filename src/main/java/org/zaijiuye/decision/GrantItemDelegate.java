package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** A granted item takes effect, whichever it is; without a decision that grants it nothing happens (design.md §8.6). */
@DiagramStep(title = "决定生效", help = "使准予的决定生效：登记、核定待遇、发证。放在“作出决定”之后准予的支路上。", processes = DiagramStep.ITEMS)
@Component
class GrantItemDelegate implements JavaDelegate {

    private final DecisionEffects effects;

    GrantItemDelegate(DecisionEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.grant(ItemVariables.handling(execution));
    }
}
