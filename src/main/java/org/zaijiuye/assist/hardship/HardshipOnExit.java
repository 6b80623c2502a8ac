package org.zaijiuye.assist.hardship;

import org.springframework.stereotype.Component;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/**
 * The end of a registration ends the recognition, or lets it go on under a policy; an exit that is dated anew or undone puts
 * it where it would be.
 */
@Component
class HardshipOnExit implements ExitConsequence {

    private final StateTransitions transitions;
    private final RecognitionReconciler reconciler;
    private final EndRecorder ends;

    HardshipOnExit(StateTransitions transitions, RecognitionReconciler reconciler, EndRecorder ends) {
        this.transitions = transitions;
        this.reconciler = reconciler;
        this.ends = ends;
    }

    @Override
    public void ended(CaseExit exit) {
        dated(exit);
    }

    @Override
    public void redated(CaseExit exit) {
        dated(exit);
    }

    @Override
    public void restored(String caseNumber, String handling) {
        reconciler.recompute(person(caseNumber));
        ends.undo(caseNumber);
    }

    /** The case goes on in the later one: whatever had ended it is not so. */
    @Override
    public String merged(CaseExit exit, String laterCase) {
        reconciler.recompute(person(exit.caseNumber()));
        ends.undo(exit.caseNumber());
        return "";
    }

    private void dated(CaseExit exit) {
        var person = person(exit.caseNumber());
        reconciler.recompute(person);
        ends.undo(exit.caseNumber());
        if (EndReason.valueOf(exit.reason()).work()) {
            ends.householdWorks(person, exit.day(), exit.caseNumber());
        }
    }

    private long person(String caseNumber) {
        return transitions.registration(caseNumber).personId();
    }
}
