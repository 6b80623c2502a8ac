package org.zaijiuye.event;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/**
 * What waits for a case, which takes it up when it opens or goes on again (policy.md §9.4, an event is never ignored):
 * what happened since the registration, and what ended the unemployment before it and nobody has judged. What the rule
 * of the registration had before it when officials decided is settled.
 */
@Component
public class WaitingReports {

    private final Events events;
    private final Dossiers dossiers;
    private final Proposals proposals;
    private final Registrations registrations;
    private final Handlings handlings;
    private final EventNumbers numbers;

    WaitingReports(
            Events events,
            Dossiers dossiers,
            Proposals proposals,
            Registrations registrations,
            Handlings handlings,
            EventNumbers numbers) {
        this.registrations = registrations;
        this.handlings = handlings;
        this.numbers = numbers;
        this.events = events;
        this.dossiers = dossiers;
        this.proposals = proposals;
    }

    /** What concerns the case, by the day on which it happened. */
    public List<Event> about(Registration registration) {
        return events.about(registration.personId()).stream()
                .filter(event -> event.waits() && concerns(event, registration))
                .toList();
    }

    /** Facts that end no registration are none of the rule's, and take effect whenever they come. */
    boolean judged(Event event, Registration registration) {
        return ends(event)
                && !proposals.ofRules(registration.handling()).decidedAt().isBefore(event.receivedAt());
    }

    /** Whether officials found it untrue when they decided on the registration. */
    boolean disproved(Event event, Registration registration) {
        return ends(event) && UnjudgedReports.disproved(event, dossiers.of(registration.handling()));
    }

    /**
     * Whether the same source has told the very same of the same day before, and officials have decided on it: a
     * register that reports daily says nothing new.
     */
    boolean decided(long personId, Report report) {
        var registration = registrations.findByOpenKey(Registrations.openKey(personId));
        return events.about(personId).stream()
                .filter(event -> ends(event) && numbers.same(event, report))
                .anyMatch(event -> event.handling() == null
                        ? registration
                                .filter(each -> judged(event, each) || disproved(event, each))
                                .isPresent()
                        : unfounded(event.handling()));
    }

    private boolean unfounded(String exit) {
        return handlings
                .findById(exit)
                .filter(each -> each.item().equals("deregistration") && "REFUSED".equals(each.outcome()))
                .isPresent();
    }

    private static boolean ends(Event event) {
        return ExitFact.of(event.type()).isPresent();
    }

    private static boolean concerns(Event event, Registration registration) {
        var fact = ExitFact.of(event.type()).filter(each -> each != ExitFact.CONTACT_LOST);
        var since = fact.isPresent() ? registration.unempDate() : registration.regDate();
        return fact.filter(ExitFact::lasts).isPresent() || !event.occurredOn().isBefore(since);
    }
}
