package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.StateTransitions;

/** Task_RecordDecision of every item: the decision or, where the papers never came, the end without one. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final DecisionRecorder decisions;

    RecordDecisionDelegate(StateTransitions transitions, DecisionRecorder decisions) {
        this.transitions = transitions;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        var unanswered = "NO_SUPPLEMENT".equals(ItemVariables.reviewOutcome(execution));
        var outcome = unanswered ? decisions.close(number) : decisions.decide(number);
        ItemVariables.outcome(execution, transitions.handling(number).item(), outcome);
    }
}
