package org.zaijiuye.register.benefit;

import static java.util.Map.entry;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;
import org.zaijiuye.shared.MessageName;

/**
 * All benefits of the case, whatever became of them: also one that is used up, or whose extension is over, was paid for
 * months that an exit may reach.
 */
@Component
class BenefitOnExit implements ExitConsequence {

    private static final Set<BenefitState> OVER =
            Set.of(BenefitState.STOPPED, BenefitState.EXHAUSTED, BenefitState.ENDED);

    /** Which stop of a running benefit each reason of an exit brings (policy.md §5.2, §5.13). */
    private static final Map<String, StopReason> STOPS = Map.ofEntries(
            entry("D01", StopReason.S1),
            entry("D02", StopReason.S1),
            entry("D03", StopReason.S1),
            entry("D04", StopReason.S4),
            entry("D05", StopReason.S8),
            entry("D06", StopReason.S8),
            entry("D07", StopReason.S7),
            entry("D08", StopReason.S8),
            entry("D09", StopReason.S8),
            entry("D10", StopReason.S1),
            entry("D11", StopReason.S6),
            entry("D12", StopReason.S8));

    private final Entitlements entitlements;
    private final BenefitTermination termination;
    private final MergedBenefits merged;
    private final Repayments repayments;
    private final SurvivorNotice survivors;
    private final StateTransitions cases;
    private final Dossiers dossiers;
    private final LifecycleMessages messages;

    BenefitOnExit(
            Entitlements entitlements,
            BenefitTermination termination,
            MergedBenefits merged,
            Repayments repayments,
            SurvivorNotice survivors,
            StateTransitions cases,
            Dossiers dossiers,
            LifecycleMessages messages) {
        this.entitlements = entitlements;
        this.termination = termination;
        this.merged = merged;
        this.repayments = repayments;
        this.survivors = survivors;
        this.cases = cases;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    @Override
    public void drafted(String caseNumber, YearMonth from) {
        touched(caseNumber).forEach(each -> termination.suspend(each, from));
    }

    @Override
    public void lifted(String caseNumber) {
        touched(caseNumber).forEach(termination::resume);
    }

    /** Whoever draws nothing any more is no claimant: the case is classified once more before it leaves the register. */
    @Override
    public void ended(CaseExit exit) {
        var dossier = dossiers.of(exit.handling());
        var reason = stop(exit);
        entitlements
                .findByCaseNumber(exit.caseNumber())
                .forEach(each -> termination.stop(each, exit.day(), reason, dossier));
        messages.send(MessageName.CIRCUMSTANCES_CHANGED, exit.caseNumber());
        var registration = cases.registration(exit.caseNumber());
        repayments.bookKept(registration);
        if (reason == StopReason.S6) {
            survivors.tell(registration, exit.handling());
        }
    }

    @Override
    public void redated(CaseExit exit) {
        var dossier = dossiers.of(exit.handling());
        over(exit.caseNumber()).forEach(each -> termination.putOff(each, exit.day(), stop(exit), dossier));
        repayments.bookKept(cases.registration(exit.caseNumber()));
    }

    @Override
    public void restored(String caseNumber, String handling) {
        var registration = cases.registration(caseNumber);
        var openKey = Registrations.openKey(registration.personId());
        entitlements.findByCaseNumber(caseNumber).forEach(each -> termination.restore(each, openKey, handling));
        repayments.bookKept(registration);
    }

    @Override
    public String merged(CaseExit exit, String laterCase) {
        var told = merged.upTo(cases.registration(laterCase), exit, stop(exit), dossiers.of(exit.handling()));
        repayments.bookKept(cases.registration(exit.caseNumber()));
        return told;
    }

    /** Of an exit that was decided already only what is over can still change. */
    private List<Entitlement> touched(String caseNumber) {
        return ended(cases.registration(caseNumber)) ? over(caseNumber) : entitlements.findByCaseNumber(caseNumber);
    }

    private List<Entitlement> over(String caseNumber) {
        return entitlements.findByCaseNumber(caseNumber).stream()
                .filter(each -> OVER.contains(each.state()))
                .toList();
    }

    private static boolean ended(Registration registration) {
        return registration.endedOn() != null;
    }

    static StopReason stop(CaseExit exit) {
        return Objects.requireNonNull(STOPS.get(exit.reason()), exit.reason());
    }
}
