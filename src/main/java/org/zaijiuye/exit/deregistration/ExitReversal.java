package org.zaijiuye.exit.deregistration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.DecisionsInForce;
import org.zaijiuye.event.DeceasedApplicants;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.ExitConsequence;
import org.zaijiuye.shared.MessageName;

/**
 * An upheld objection to an exit: the registration goes on as if it had never ended, ends when it first did, or ends
 * where a later registration of the person begins.
 */
@Component
class ExitReversal {

    private static final Set<HandlingState> REVIEWED =
            Set.of(HandlingState.SUPPLEMENT, HandlingState.REVIEW, HandlingState.NOTICE, HandlingState.APPROVAL);

    private final StateTransitions transitions;
    private final Handlings handlings;
    private final List<ExitConsequence> consequences;
    private final DecisionsInForce inForce;
    private final ExitDateCorrection redating;
    private final RegistrationMerge succession;
    private final RegistrationExit exits;
    private final LifecycleMessages cases;
    private final EventInbox events;
    private final ExitDisproof disproof;
    private final DeceasedApplicants deceased;

    ExitReversal(
            StateTransitions transitions,
            Handlings handlings,
            List<ExitConsequence> consequences,
            DecisionsInForce inForce,
            ExitDateCorrection redating,
            RegistrationMerge succession,
            RegistrationExit exits,
            LifecycleMessages cases,
            EventInbox events,
            ExitDisproof disproof,
            DeceasedApplicants deceased) {
        this.transitions = transitions;
        this.handlings = handlings;
        this.consequences = consequences;
        this.inForce = inForce;
        this.redating = redating;
        this.succession = succession;
        this.exits = exits;
        this.cases = cases;
        this.events = events;
        this.disproof = disproof;
        this.deceased = deceased;
    }

    void restore(String number) {
        var handling = transitions.handling(number);
        if (!inForce.is(handling)) {
            throw new NotAllowed("注销日期已由后来的决定更正，本决定不再有效：请选“异议不成立”，并告知异议人对后来的决定提出异议。");
        }
        var registration = transitions.registration(caseNumber(handling));
        var old = inForce.replaced(number);
        var later = succession.after(registration);
        if (old.isPresent()) {
            redating.undo(registration, old.get(), number);
        } else if (later.isPresent()) {
            succession.join(registration, later.get(), number);
        } else {
            reopen(registration, number);
        }
        disproof.ofUndone(handling);
        if (DeregReason.D11.name().equals(registration.endReason())) {
            deceased.undone(handling.personId(), number);
        }
        keepDrafted(registration);
        reconsider(registration);
    }

    private void reopen(Registration registration, String number) {
        transitions.restore(registration);
        consequences.forEach(each -> each.restored(registration.caseNumber(), number));
        cases.restored(registration.caseNumber());
    }

    /** A further exit that is still being examined goes on holding what it touches (policy.md §10.1). */
    private void keepDrafted(Registration registration) {
        var open = transitions.registration(registration.caseNumber()).openKey() != null;
        handlings.findByCaseNumberOrderByNumber(registration.caseNumber()).stream()
                .filter(each -> each.item().equals("deregistration") && each.eventId() != null && each.open())
                .forEach(each -> {
                    if (open) {
                        handlings.reopen(each.number(), Handlings.openKey(each.personId(), each.item()));
                    }
                    exits.draft(each.number());
                    examineAnew(each);
                });
    }

    /** What has been reviewed was an exit of the register as it was. */
    private void examineAnew(Handling exit) {
        if (REVIEWED.contains(exit.state())) {
            cases.send(MessageName.FACT_REPORTED, exit.number());
        }
    }

    /** What rests on the register as it was: facts that no case could take meanwhile, and requests in review. */
    private void reconsider(Registration registration) {
        events.takeUp(registration);
        handlings
                .findByPersonIdAndStateNot(registration.personId(), HandlingState.CLOSED)
                .forEach(each -> cases.send(MessageName.REGISTER_CORRECTED, each.number()));
    }

    private static String caseNumber(Handling handling) {
        return Optional.ofNullable(handling.caseNumber())
                .orElseThrow(() -> new IllegalStateException("the handling belongs to no case: " + handling.number()));
    }
}
