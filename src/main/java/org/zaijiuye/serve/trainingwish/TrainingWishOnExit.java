package org.zaijiuye.serve.trainingwish;

import org.springframework.stereotype.Component;
import org.zaijiuye.records.TrainingWishes;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Who leaves the register is no longer matched with courses, until the exit is undone. */
@Component
class TrainingWishOnExit implements ExitConsequence {

    private final TrainingWishes wishes;

    TrainingWishOnExit(TrainingWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public void ended(CaseExit exit) {
        wishes.end(exit.caseNumber(), exit.day());
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
