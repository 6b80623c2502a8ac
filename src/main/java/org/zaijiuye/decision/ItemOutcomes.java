package org.zaijiuye.decision;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.StateTransitions;

/** What the gateways behind a decision ask, as {@code outcomes}: the records answer, not a variable. */
@AskedByDiagrams
@Component("outcomes")
public class ItemOutcomes {

    private final StateTransitions transitions;

    ItemOutcomes(StateTransitions transitions) {
        this.transitions = transitions;
    }

    /**
     * Whether the handling has ended so.
     *
     * @throws NotAllowed if the diagram believes another outcome than the records have: it stops here
     */
    public boolean is(DelegateExecution execution, String outcome) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        var believed = ItemVariables.outcome(execution, handling.item());
        if (!Objects.equals(believed, handling.outcome())) {
            throw new NotAllowed("办件 " + handling.number() + "：流程以为结果是“" + believed + "”，案卷中是“" + handling.outcome()
                    + "”，流程在此停止。请管理员核对流程图，使网关之前的“作出决定”办理的就是本件，然后重试。");
        }
        return outcome.equals(handling.outcome());
    }
}
