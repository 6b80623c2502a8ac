package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Whoever leaves the register hears of no internship any more and applies for none, until the exit is undone. */
@Component
class InternshipOnExit implements ExitConsequence {

    private final InternshipPlacement placement;
    private final InternshipWishes wishes;

    InternshipOnExit(InternshipPlacement placement, InternshipWishes wishes) {
        this.placement = placement;
        this.wishes = wishes;
    }

    @Override
    public void ended(CaseExit exit) {
        placement.end(exit.caseNumber(), !exit.reason().equals(DIED));
        wishes.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void leftWithoutCase(long person, LocalDate day, String reason) {
        placement.stop(person, !reason.equals(DIED));
        wishes.stop(person, day);
    }

    @Override
    public void redated(CaseExit exit) {
        wishes.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void restored(String caseNumber, String handling) {
        wishes.goOn(caseNumber);
    }
}
