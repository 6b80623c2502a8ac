package org.zaijiuye.exit.deregistration;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.event.DeceasedApplicants;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;

/** The one way out of the register: draft, end, or lift the draft. Registration and what it carried change in one transaction. */
@Component
class RegistrationExit {

    private static final LegalBasis HEARD = Law.EMPLOYMENT_SERVICE.article("第六十六条");

    private final Dossiers dossiers;
    private final DeregistrationFacts facts;
    private final ExitReasons grounds;
    private final Handlings handlings;
    private final StateTransitions transitions;
    private final List<ExitConsequence> consequences;
    private final LifecycleMessages cases;
    private final EventInbox events;
    private final Persons persons;
    private final Opinions opinions;
    private final ExitDisproof disproof;
    private final DeceasedApplicants deceased;
    private final Contacts contacts;

    RegistrationExit(
            Dossiers dossiers,
            DeregistrationFacts facts,
            ExitReasons grounds,
            Handlings handlings,
            StateTransitions transitions,
            List<ExitConsequence> consequences,
            LifecycleMessages cases,
            EventInbox events,
            Persons persons,
            Opinions opinions,
            ExitDisproof disproof,
            DeceasedApplicants deceased,
            Contacts contacts) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.grounds = grounds;
        this.handlings = handlings;
        this.transitions = transitions;
        this.consequences = consequences;
        this.cases = cases;
        this.events = events;
        this.persons = persons;
        this.opinions = opinions;
        this.disproof = disproof;
        this.deceased = deceased;
        this.contacts = contacts;
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
        requireHeard(dossier, ground);
        var registration = facts.registration(dossier)
                .orElseThrow(() -> new IllegalStateException("nothing to deregister: " + number));
        var exit = new CaseExit(
                registration.caseNumber(), number, ground.day(), ground.reason().name());
        if (ended(registration)) {
            transitions.redate(exit.caseNumber(), exit.day(), exit.reason());
            consequences.forEach(each -> each.ended(exit));
        } else {
            end(registration, exit);
        }
    }

    /** Nobody leaves the register on data alone (policy.md §13.4), whichever diagram leads here. */
    private void requireHeard(Dossier dossier, ExitReason ground) {
        var number = dossier.stored().number();
        var heard = dossier.answered("hearing").filter(ground::before).isPresent()
                && opinions.of(number).stream().anyMatch(each -> each.step().equals(HearPersonForm.STEP));
        if (ground.hearing() && !heard) {
            throw new NotAllowed("办件 " + number + " 依据数据注销登记，须先联系本人、听取意见（" + HEARD.citation()
                    + "），案卷中没有这项记录，不能注销。请先办理“联系本人核实”；流程图缺少该步骤的，请管理员补上后重试。");
        }
    }

    private void end(Registration registration, CaseExit exit) {
        if (registration.state() != PersonState.DEREG_PENDING) {
            transitions.move(registration, PersonState.DEREG_PENDING);
        }
        transitions.deregister(exit.caseNumber(), exit.day(), exit.reason());
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
        disproof.ofRefused(dossier.stored());
    }

    /** Disproved, withdrawn or never supplemented: everything is as before, months unbroken. */
    private void lift(String number) {
        var dossier = locked(number);
        if (dossier.stored().blockedBy() == null) {
            facts.registration(dossier).ifPresent(registration -> {
                lift(registration);
                if (grounds.of(dossier).reason() == DeregReason.D09) {
                    // The silence that did not lead out is over, or nobody would look for the person again.
                    contacts.now(registration);
                }
            });
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
