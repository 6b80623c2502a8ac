package org.zaijiuye.exit.deregistration;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.DecisionsInForce;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/**
 * An exit that was decided already and is proved for an earlier day (policy.md §9.4, §9.5): a new decision takes the
 * place of the old one, and the end of the benefit moves with the day.
 */
@Component
class ExitDateCorrection {

    private final Registrations registrations;
    private final Entitlements entitlements;
    private final Handlings handlings;
    private final Decisions decisions;
    private final BenefitTermination benefitEnd;
    private final DecisionsInForce inForce;
    private final StoredJson stored;

    ExitDateCorrection(
            Registrations registrations,
            Entitlements entitlements,
            Handlings handlings,
            Decisions decisions,
            BenefitTermination benefitEnd,
            DecisionsInForce inForce,
            StoredJson stored) {
        this.registrations = registrations;
        this.entitlements = entitlements;
        this.handlings = handlings;
        this.decisions = decisions;
        this.benefitEnd = benefitEnd;
        this.inForce = inForce;
        this.stored = stored;
    }

    /** What is still owed from the month on waits for the decision. */
    void hold(Registration registration, YearMonth from) {
        over(registration).forEach(each -> benefitEnd.suspend(each, from));
    }

    void release(Registration registration) {
        over(registration).forEach(each -> benefitEnd.resume(each));
    }

    void redate(Registration registration, ExitReason ground, Dossier dossier) {
        registrations.redate(
                registration.caseNumber(), ground.day(), ground.reason().name());
        over(registration).forEach(each -> benefitEnd.stop(each, ground.day(), ground.reason(), dossier));
    }

    /** An upheld objection: the exit is dated as it was before. */
    void undo(Registration registration, DecisionRecord old, Dossier dossier) {
        var before = stored.result(old, DeregistrationGrant.class);
        var reason = before.deregReason();
        registrations.redate(registration.caseNumber(), before.eventDate(), reason.name());
        over(registration).forEach(each -> benefitEnd.putOff(each, before.eventDate(), reason, dossier));
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

    private List<Entitlement> over(Registration registration) {
        return entitlements.findByCaseNumber(registration.caseNumber()).stream()
                .filter(each -> List.of(BenefitState.STOPPED, BenefitState.EXHAUSTED, BenefitState.ENDED)
                        .contains(each.state()))
                .toList();
    }

    private static long key(DecisionRecord decision) {
        return Objects.requireNonNull(decision.id());
    }
}
