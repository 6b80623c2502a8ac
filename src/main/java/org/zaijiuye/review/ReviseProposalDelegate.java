package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.engine.Limits;
import org.zaijiuye.engine.Proposals;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PublicNotices;

/** Asks the rule again after facts changed: a supplement came, a clerk corrected them, an objection was upheld. */
@Component
class ReviseProposalDelegate implements JavaDelegate {

    private final CaseFile caseFile;
    private final Proposals proposals;
    private final ReviewRoute reviewRoute;
    private final Handlings handlings;
    private final PublicNotices notices;
    private final Limits limits;
    private final Clock clock;

    ReviseProposalDelegate(
            CaseFile caseFile,
            Proposals proposals,
            ReviewRoute reviewRoute,
            Handlings handlings,
            PublicNotices notices,
            Limits limits,
            Clock clock) {
        this.handlings = handlings;
        this.notices = notices;
        this.limits = limits;
        this.clock = clock;
        this.caseFile = caseFile;
        this.proposals = proposals;
        this.reviewRoute = reviewRoute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        runAgain(number);
        proposals.propose(number);
        ReviewVariables.route(
                execution, reviewRoute.plan(caseFile.handling(number)).toString());
        caseFile.move(number, HandlingState.REVIEW);
    }

    /** A notice or a supplement that stopped the clock is over; the facts are checked anew. */
    private void runAgain(String number) {
        var now = LocalDateTime.now(clock);
        handlings.resume(number, now);
        notices.takeDown(number, now);
        limits.resume(caseFile.handling(number));
        if (caseFile.handling(number).state() == HandlingState.NOTICE) {
            caseFile.move(number, HandlingState.REVIEW);
        }
        caseFile.move(number, HandlingState.CHECKING);
    }
}
