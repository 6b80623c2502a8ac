package org.zaijiuye.serve.trainingoffer;

import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Who leaves the register hears of no courses any more, until the exit is undone. */
@Component
class TrainingOfferOnExit implements ExitConsequence {

    private final TrainingSubscriptions subscriptions;

    TrainingOfferOnExit(TrainingSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void ended(CaseExit exit) {
        subscriptions.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void redated(CaseExit exit) {
        subscriptions.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void restored(String caseNumber, String handling) {
        subscriptions.goOn(caseNumber);
    }
}
