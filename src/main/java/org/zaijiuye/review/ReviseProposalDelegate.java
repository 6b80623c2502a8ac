package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.decision.Reexamination;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.StateTransitions;

/** Asks the rule again after facts changed: a supplement came, a clerk corrected them, an objection was upheld. */
@Component
class ReviseProposalDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Proposals proposals;
    private final ReviewRoute reviewRoute;
    private final Reexamination reexamination;

    ReviseProposalDelegate(
            StateTransitions transitions, Proposals proposals, ReviewRoute reviewRoute, Reexamination reexamination) {
        this.transitions = transitions;
        this.proposals = proposals;
        this.reviewRoute = reviewRoute;
        this.reexamination = reexamination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        reexamination.begin(number);
        proposals.propose(number);
        ReviewVariables.route(
                execution, reviewRoute.plan(transitions.handling(number)).toString());
        transitions.move(number, HandlingState.REVIEW);
    }
}
