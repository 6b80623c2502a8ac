package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.StateTransitions;

/** What every item does when it is granted: the decision takes effect in the transaction that recorded it. */
@Component
class GrantItemDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final GrantedEffect effect;

    GrantItemDelegate(StateTransitions transitions, GrantedEffect effect) {
        this.transitions = transitions;
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.of(transitions.handling(ItemVariables.handling(execution)));
    }
}
