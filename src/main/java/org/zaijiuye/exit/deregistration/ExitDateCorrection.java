package org.zaijiuye.exit.deregistration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.DecisionsInForce;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/**
 * An exit that was decided already and is proved for an earlier day (policy.md §9.4, §9.5): a new decision takes the
 * place of the old one.
 */
@Component
class ExitDateCorrection {

    private final Registrations registrations;
    private final StateTransitions transitions;
    private final Handlings handlings;
    private final Decisions decisions;
    private final List<ExitConsequence> consequences;
    private final DecisionsInForce inForce;
    private final StoredJson stored;

    ExitDateCorrection(
            Registrations registrations,
            StateTransitions transitions,
            Handlings handlings,
            Decisions decisions,
            List<ExitConsequence> consequences,
            DecisionsInForce inForce,
            StoredJson stored) {
        this.registrations = registrations;
        this.transitions = transitions;
        this.handlings = handlings;
        this.decisions = decisions;
        this.consequences = consequences;
        this.inForce = inForce;
        this.stored = stored;
    }

    /** An upheld objection: the exit is dated as it was before. */
    void undo(Registration registration, DecisionRecord old, String handling) {
        var before = stored.result(old, DeregistrationGrant.class);
        var reason = before.deregReason().name();
        transitions.redate(registration.caseNumber(), before.eventDate(), reason);
        var exit = new CaseExit(registration.caseNumber(), handling, before.eventDate(), reason);
        consequences.forEach(each -> each.redated(exit));
    }

    /** The decision that the one about this handling takes the place of: the exit that ended the case. */
    Optional<DecisionRecord> replacedBy(Handling handling) {
        return Optional.ofNullable(handling.caseNumber())
                .filter(caseNumber -> handling.eventId() != null)
                .flatMap(registrations::findByCaseNumber)
                .filter(registration -> registration.endedOn() != null)
                .flatMap(registration -> ended(registration, handling.number()));
    }

    private Optional<DecisionRecord> ended(Registration registration, String except) {
        return exits(registration)
                .filter(each -> !each.number().equals(except) && inForce.is(each))
                .flatMap(each -> granted(each.number()).stream())
                .reduce((earlier, later) -> key(later) > key(earlier) ? later : earlier);
    }

    private Stream<Handling> exits(Registration registration) {
        return handlings.findByCaseNumberOrderByNumber(registration.caseNumber()).stream()
                .filter(each -> each.item().equals("deregistration") && "GRANTED".equals(each.outcome()));
    }

    private Optional<DecisionRecord> granted(String number) {
        return decisions.of(number).stream()
                .filter(each -> each.kind() == DecisionRecord.Kind.DECISION
                        && each.outcome().equals("GRANTED"))
                .reduce((earlier, later) -> later);
    }

    private static long key(DecisionRecord decision) {
        return Objects.requireNonNull(decision.id());
    }
}
