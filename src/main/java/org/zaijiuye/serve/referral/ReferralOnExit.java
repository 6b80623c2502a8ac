package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Who leaves the register is recommended nothing any more: what is open is closed, until the exit is undone. */
@Component
class ReferralOnExit implements ExitConsequence {

    private final Referrals referrals;
    private final ReferralTasks tasks;

    ReferralOnExit(Referrals referrals, ReferralTasks tasks) {
        this.referrals = referrals;
        this.tasks = tasks;
    }

    @Override
    public void ended(CaseExit exit) {
        referrals.end(exit.caseNumber(), exit.day());
        tasks.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void leftWithoutCase(long person, LocalDate day, String reason) {
        referrals.stop(person, day);
        tasks.stop(person, day);
    }

    @Override
    public void redated(CaseExit exit) {
        referrals.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void restored(String caseNumber, String handling) {
        referrals.goOn(caseNumber);
    }
}
