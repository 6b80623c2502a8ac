package org.zaijiuye.assist.trialgrant;

import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** A trial grant ends with the registration. */
class TrialGrantOnExit implements ExitConsequence {

    private final TrialGrantRecords records;

    TrialGrantOnExit(TrialGrantRecords records) {
        this.records = records;
    }

    @Override
    public void ended(CaseExit exit) {
        records.moveCase(exit.caseNumber(), "ENDED");
    }

    @Override
    public void restored(String caseNumber, String handling) {
        records.moveCase(caseNumber, "RUNNING");
    }
}
