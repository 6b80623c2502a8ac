package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.StateTransitions;

/** Task_RecordDecision of every item: the decision or, where the papers never came, the end without one. */
@DiagramStep(title = "作出决定", help = "按审核结果作出决定并告知本人；逾期未补正的就此办结。放在审核之后，没有它办件不能办结。", processes = DiagramStep.ITEMS)
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
