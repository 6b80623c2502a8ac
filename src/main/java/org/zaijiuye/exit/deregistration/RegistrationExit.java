package org.zaijiuye.exit.deregistration;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.register.benefit.Repayments;

/** The one way out of the register: draft, end, or lift the draft. Registration and benefit change in one transaction. */
@Component
class RegistrationExit {

    private final Dossiers dossiers;
    private final DeregistrationFacts facts;
    private final ExitReasons grounds;
    private final Registrations registrations;
    private final Handlings handlings;
    private final StateTransitions transitions;
    private final CaseBenefits benefits;
    private final ExitDateCorrection redating;
    private final SurvivorNotice survivors;
    private final LifecycleMessages cases;
    private final EventInbox events;
    private final Repayments repayments;
    private final Persons persons;

    RegistrationExit(
            Dossiers dossiers,
            DeregistrationFacts facts,
            ExitReasons grounds,
            Registrations registrations,
            Handlings handlings,
            StateTransitions transitions,
            CaseBenefits benefits,
            ExitDateCorrection redating,
            SurvivorNotice survivors,
            LifecycleMessages cases,
            EventInbox events,
            Repayments repayments,
            Persons persons) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.grounds = grounds;
        this.registrations = registrations;
        this.handlings = handlings;
        this.transitions = transitions;
        this.benefits = benefits;
        this.redating = redating;
        this.survivors = survivors;
        this.cases = cases;
        this.events = events;
        this.repayments = repayments;
        this.persons = persons;
    }

    /** A second request, which the open one bars, drafts nothing. */
    void draft(String number) {
        var dossier = locked(number);
        if (dossier.stored().blockedBy() == null) {
            facts.registration(dossier).ifPresent(registration -> draft(registration, month(dossier)));
        }
    }

    private void draft(Registration registration, YearMonth from) {
        if (ended(registration)) {
            redating.hold(registration, from);
            return;
        }
        if (registration.state() != PersonState.DEREG_PENDING) {
            transitions.move(registration, PersonState.DEREG_PENDING);
        }
        benefits.suspend(registration, from);
    }

    void end(String number) {
        var dossier = locked(number);
        var ground = grounds.of(dossier);
        var registration = facts.registration(dossier)
                .orElseThrow(() -> new IllegalStateException("nothing to deregister: " + number));
        if (ended(registration)) {
            redating.redate(registration, ground, dossier);
        } else {
            end(registration, ground, dossier);
        }
        repayments.bookKept(registration);
        if (ground.reason() == DeregReason.D11) {
            survivors.tell(registration, dossier);
        }
    }

    private void end(Registration registration, ExitReason ground, Dossier dossier) {
        if (registration.state() != PersonState.DEREG_PENDING) {
            transitions.move(registration, PersonState.DEREG_PENDING);
        }
        var number = dossier.stored().number();
        registrations.end(
                registration.caseNumber(), ground.day(), ground.reason().name());
        handlings.joinCase(number, number, registration.caseNumber());
        benefits.stop(registration, ground, dossier);
        cases.ended(registration.caseNumber());
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
    void lift(String number) {
        var dossier = locked(number);
        if (dossier.stored().blockedBy() == null) {
            facts.registration(dossier).ifPresent(registration -> lift(registration));
        }
    }

    private void lift(Registration registration) {
        if (ended(registration)) {
            redating.release(registration);
        } else if (registration.state() == PersonState.DEREG_PENDING) {
            transitions.move(registration, PersonState.REGISTERED);
            benefits.resume(registration);
        }
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
