package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Who leaves the register hears of no courses any more, until the exit is undone. */
@Component
class TrainingOfferOnExit implements ExitConsequence {

    private final TrainingSubscriptions subscriptions;
    private final TrainingConsent consent;
    private final Registrations registrations;

    TrainingOfferOnExit(TrainingSubscriptions subscriptions, TrainingConsent consent, Registrations registrations) {
        this.subscriptions = subscriptions;
        this.consent = consent;
        this.registrations = registrations;
    }

    @Override
    public void ended(CaseExit exit) {
        subscriptions.end(exit.caseNumber(), exit.day());
        registrations.findByCaseNumber(exit.caseNumber()).ifPresent(each -> consent.callNoMore(each.personId()));
    }

    @Override
    public void leftWithoutCase(long person, LocalDate day, String reason) {
        if (!reason.equals(EMPLOYED)) {
            consent.withdraw(person, day);
        }
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
