package org.zaijiuye.serve.trainingwish;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.TrainingWishes;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;
import org.zaijiuye.shared.MessageName;

/** Who leaves the register is no longer matched with courses, nor called about the wish, until the exit is undone. */
@Component
class TrainingWishOnExit implements ExitConsequence {

    private final TrainingWishes wishes;
    private final Registrations registrations;
    private final LifecycleMessages messages;

    TrainingWishOnExit(TrainingWishes wishes, Registrations registrations, LifecycleMessages messages) {
        this.wishes = wishes;
        this.registrations = registrations;
        this.messages = messages;
    }

    @Override
    public void ended(CaseExit exit) {
        wishes.end(exit.caseNumber(), exit.day());
        registrations.findByCaseNumber(exit.caseNumber()).ifPresent(each -> callNoMore(each.personId()));
    }

    @Override
    public void leftWithoutCase(long person, LocalDate day, String reason) {
        if (!reason.equals(EMPLOYED)) {
            wishes.stop(person, day);
            callNoMore(person);
        }
    }

    private void callNoMore(long person) {
        wishes.undiscussed(person).forEach(handling -> messages.send(MessageName.SERVICE_ENDED, handling));
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
