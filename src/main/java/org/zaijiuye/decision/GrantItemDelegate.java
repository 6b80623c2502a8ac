package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.StateTransitions;

/** A granted item takes effect, whichever it is; without a decision that grants it nothing happens (design.md §8.6). */
@DiagramStep(title = "决定生效", help = "使准予的决定生效：登记、核定待遇、发证。放在“作出决定”之后准予的支路上。", processes = DiagramStep.ITEMS)
@Component
class GrantItemDelegate implements JavaDelegate {

    private static final String GRANTED = "GRANTED";

    private final StateTransitions transitions;
    private final ItemRegistry items;

    GrantItemDelegate(StateTransitions transitions, ItemRegistry items) {
        this.transitions = transitions;
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        if (!GRANTED.equals(handling.outcome())) {
            throw new IllegalStateException("办件 " + handling.number() + " 没有准予的决定，不能生效");
        }
        items.of(handling.item()).grant(handling.number());
    }
}
