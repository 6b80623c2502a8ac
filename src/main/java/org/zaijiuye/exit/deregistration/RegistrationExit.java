package org.zaijiuye.exit.deregistration;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.DeceasedApplicants;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** The one way out of the register: draft, end, or lift the draft. Registration and what it carried change in one transaction. */
@Component
class RegistrationExit {

    private final Dossiers dossiers;
    private final DeregistrationFacts facts;
    private final ExitReasons grounds;
    private final Registrations registrations;
    private final Handlings handlings;
    private final StateTransitions transitions;
    private final List<ExitConsequence> consequences;
    private final LifecycleMessages cases;
    private final EventInbox events;
    private final Persons persons;
    private final DeceasedApplicants deceased;

    RegistrationExit(
            Dossiers dossiers,
            DeregistrationFacts facts,
            ExitReasons grounds,
            Registrations registrations,
            Handlings handlings,
            StateTransitions transitions,
            List<ExitConsequence> consequences,
            LifecycleMessages cases,
            EventInbox events,
            Persons persons,
            DeceasedApplicants deceased) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.grounds = grounds;
        this.registrations = registrations;
        this.handlings = handlings;
        this.transitions = transitions;
        this.consequences = consequences;
        this.cases = cases;
        this.events = events;
        this.persons = persons;
        this.deceased = deceased;
    }

    /** A second request, which the open one bars, drafts nothing. */
    void draft(String number) {
        var dossier = locked(number);
        if (dossier.stored().blockedBy() == null) {
            facts.registration(dossier).ifPresent(registration -> draft(registration, month(dossier)));
        }
    }

    private void draft(Registration registration, YearMonth from) {
        if (!ended(registration) && registration.state() != PersonState.DEREG_PENDING) {
            transitions.move(registration, PersonState.DEREG_PENDING);
        }
        consequences.forEach(each -> each.drafted(registration.caseNumber(), from));
    }

    void end(String number) {
        var dossier = locked(number);
        var ground = grounds.of(dossier);
        var registration = facts.registration(dossier)
                .orElseThrow(() -> new IllegalStateException("nothing to deregister: " + number));
        var exit = new CaseExit(
                registration.caseNumber(), number, ground.day(), ground.reason().name());
        if (ended(registration)) {
            registrations.redate(exit.caseNumber(), exit.day(), exit.reason());
            consequences.forEach(each -> each.ended(exit));
        } else {
            end(registration, exit);
        }
    }

    private void end(Registration registration, CaseExit exit) {
        if (registration.state() != PersonState.DEREG_PENDING) {
            transitions.move(registration, PersonState.DEREG_PENDING);
        }
        registrations.end(exit.caseNumber(), exit.day(), exit.reason());
        handlings.joinCase(exit.handling(), exit.handling(), exit.caseNumber());
        consequences.forEach(each -> each.ended(exit));
        cases.ended(exit.caseNumber());
        if (exit.reason().equals(DeregReason.D11.name())) {
            deceased.close(registration.personId(), exit.handling());
        }
    }

    /** Withdrawn: what was drafted is lifted, and what others reported goes on. */
    void release(String number) {
        lift(number);
        events.takeUp(transitions.handling(number), null);
    }

    /** Not granted. What others reported meanwhile was not what the applicant asked for, and stands on its own. */
    void close(String number) {
        lift(number);
        var dossier = dossiers.of(number);
        if (dossier.stored().eventId() == null && dossier.stored().blockedBy() == null) {
            events.takeUp(dossier.stored(), grounds.of(dossier).eventDate());
        }
    }

    /** Disproved, withdrawn or never supplemented: everything is as before, months unbroken. */
    private void lift(String number) {
        var dossier = locked(number);
        if (dossier.stored().blockedBy() == null) {
            facts.registration(dossier).ifPresent(registration -> lift(registration));
        }
    }

    private void lift(Registration registration) {
        if (registration.state() == PersonState.DEREG_PENDING) {
            transitions.move(registration, PersonState.REGISTERED);
        } else if (!ended(registration)) {
            return;
        }
        consequences.forEach(each -> each.lifted(registration.caseNumber()));
    }

    /** The person's row first: what is reported at this moment comes before or after, never in between. */
    private Dossier locked(String number) {
        persons.lock(transitions.handling(number).personId());
        return dossiers.of(number);
    }

    private static boolean ended(Registration registration) {
        return registration.state() == PersonState.DEREGISTERED;
    }

    /** From the first day that anybody named. */
    private YearMonth month(Dossier dossier) {
        return YearMonth.from(grounds.earliest(dossier));
    }
}
