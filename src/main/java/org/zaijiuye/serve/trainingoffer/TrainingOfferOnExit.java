package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;
import org.zaijiuye.shared.MessageName;

/** Who leaves the register hears of no courses any more, until the exit is undone. */
@Component
class TrainingOfferOnExit implements ExitConsequence {

    private final TrainingSubscriptions subscriptions;
    private final TrainingPushes pushes;
    private final Registrations registrations;
    private final LifecycleMessages messages;

    TrainingOfferOnExit(
            TrainingSubscriptions subscriptions,
            TrainingPushes pushes,
            Registrations registrations,
            LifecycleMessages messages) {
        this.subscriptions = subscriptions;
        this.pushes = pushes;
        this.registrations = registrations;
        this.messages = messages;
    }

    @Override
    public void ended(CaseExit exit) {
        subscriptions.end(exit.caseNumber(), exit.day());
        registrations.findByCaseNumber(exit.caseNumber()).ifPresent(each -> callNoMore(each.personId()));
    }

    @Override
    public void leftWithoutCase(long person, LocalDate day, String reason) {
        if (!reason.equals(EMPLOYED)) {
            subscriptions.stop(person, day);
            callNoMore(person);
        }
    }

    private void callNoMore(long person) {
        pushes.unphoned(person).forEach(push -> messages.send(MessageName.SERVICE_ENDED, push));
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
