package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.decision.Reexamination;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.StateTransitions;

/** Asks the rule again after facts changed: a supplement came, a clerk corrected them, an objection was upheld. */
@DiagramStep(title = "重新拟定结论", help = "补正材料、更正事实或者异议成立之后，按现有事实重新问规则。放在补正或者更正之后。", processes = "ReviewProcess")
@Component
class ReviseProposalDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Proposals proposals;
    private final Reexamination reexamination;

    ReviseProposalDelegate(StateTransitions transitions, Proposals proposals, Reexamination reexamination) {
        this.transitions = transitions;
        this.proposals = proposals;
        this.reexamination = reexamination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        reexamination.begin(number);
        proposals.propose(number);
        transitions.move(number, HandlingState.REVIEW);
    }
}
