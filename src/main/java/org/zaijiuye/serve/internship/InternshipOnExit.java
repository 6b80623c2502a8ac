package org.zaijiuye.serve.internship;

import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Whoever leaves the register applies for no internship any more; after a correction they may apply anew. */
@Component
class InternshipOnExit implements ExitConsequence {

    private final InternshipPlacement placement;

    InternshipOnExit(InternshipPlacement placement) {
        this.placement = placement;
    }

    @Override
    public void ended(CaseExit exit) {
        placement.end(exit.caseNumber());
    }
}
