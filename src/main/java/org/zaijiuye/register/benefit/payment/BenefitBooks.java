package org.zaijiuye.register.benefit.payment;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zaijiuye.payment.LineReconciler;
import org.zaijiuye.payment.LineReconciler.Owed;
import org.zaijiuye.payment.OwedMonthsChanged;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;

/** The books of the benefit, moved to what {@link OwedBenefit} says whenever a decision or a fact has changed. */
@Service
public class BenefitBooks {

    private final Persons persons;
    private final Awards awards;
    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final Handlings handlings;
    private final Endings endings;
    private final ExtensionsInForce extensions;
    private final GrantCorrection corrections;
    private final StateTransitions transitions;
    private final LineReconciler reconciler;
    private final ApplicationEventPublisher publisher;

    BenefitBooks(
            Persons persons,
            Awards awards,
            Entitlements entitlements,
            PaymentLines lines,
            Handlings handlings,
            Endings endings,
            ExtensionsInForce extensions,
            GrantCorrection corrections,
            StateTransitions transitions,
            LineReconciler reconciler,
            ApplicationEventPublisher publisher) {
        this.persons = persons;
        this.awards = awards;
        this.entitlements = entitlements;
        this.lines = lines;
        this.handlings = handlings;
        this.endings = endings;
        this.extensions = extensions;
        this.corrections = corrections;
        this.transitions = transitions;
        this.reconciler = reconciler;
        this.publisher = publisher;
    }

    /**
     * What became of one benefit.
     *
     * @param recovered how many months have to come back that had not
     */
    public record Change(Entitlement before, Entitlement after, int recovered) {

        /** Whether it ends, or ends earlier than it did. */
        public boolean endsEarlier() {
            var now = after.stopMonth();
            var then = before.stopMonth();
            return now != null && (then == null || now.isBefore(then));
        }

        /** Whether what is left of it is no longer what a later claim counted on. */
        public boolean residualChanged() {
            return !Objects.equals(before.residual(), after.residual());
        }
    }

    /** From this month on an exit of the case is being examined; null where none is. */
    public void drafted(long personId, String caseNumber, @Nullable YearMonth from) {
        entitlements.draft(caseNumber, from == null ? null : from.toString());
        recompute(personId, null);
    }

    /** An exit of the case has been decided: no draft of it is left. */
    public List<Change> decided(long personId, String caseNumber, String handling) {
        entitlements.draft(caseNumber, null);
        return recompute(personId, handling);
    }

    /** Nothing is paid before the person has given another account. */
    public void accountFailed(Entitlement benefit) {
        awards.accountFailed(benefit.key());
        recompute(benefit.personId(), null);
    }

    /**
     * Asks anew what all benefits of the person come to, and moves the books there.
     *
     * @param cause number of the handling whose decision changed it; null where only facts did
     */
    public List<Change> recompute(long personId, @Nullable String cause) {
        persons.lock(personId);
        var all = entitlements.findByPersonIdOrderById(personId);
        var owed = owed(all);
        var recovered = reconciler.reconcile(IntStream.range(0, all.size())
                .mapToObj(i -> new Owed(
                        all.get(i).key(), owed.get(i)::standing, () -> askedBy(all.get(i), owed.get(i), cause)))
                .toList());
        var changes = IntStream.range(0, all.size())
                .mapToObj(i -> settle(
                        all.get(i),
                        owed.get(i),
                        recovered.getOrDefault(all.get(i).key(), 0),
                        cause))
                .toList();
        publisher.publishEvent(new OwedMonthsChanged(personId, BenefitPayments.CODE));
        return changes;
    }

    List<OwedBenefit> owed(List<Entitlement> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var newest = lines.newest(all.stream().map(Entitlement::key).toList()).stream()
                .collect(Collectors.toMap(PaymentLines.Newest::benefit, PaymentLines.Newest::newest));
        return OwedBenefit.of(
                all.stream()
                        .map(each -> grant(each, all, newest.get(each.key())))
                        .toList(),
                extensions::of);
    }

    private Grant grant(Entitlement benefit, List<Entitlement> all, @Nullable YearMonth linedTo) {
        var basis = corrections.basis(benefit);
        return new Grant(
                benefit.office(),
                benefit.firstMonth(),
                benefit.granted(),
                basis.map(GrantBasis::earned).orElse(benefit.granted()),
                basis.map(each -> Math.min(each.residual(), Objects.requireNonNull(benefit.priorResidual())))
                        .orElse(0),
                benefit.retirementDate(),
                endings.of(benefit, all),
                benefit.draftedFrom(),
                benefit.accountFailed(),
                linedTo);
    }

    private Change settle(Entitlement before, OwedBenefit owed, int recovered, @Nullable String cause) {
        transitions.follow(before, owed.state());
        var ending = owed.ending();
        entitlements.comesTo(
                before.key(),
                Math.max(1, owed.months()),
                before.firstMonth().plusMonths(Math.max(0, owed.months() - 1L)),
                owed.residual());
        entitlements.stands(
                before.key(),
                owed.state().name(),
                ending == null ? null : ending.reason().name(),
                ending == null ? null : ending.from().toString());
        if (corrections.isDue(before, owed.months())) {
            corrections.correct(before, owed.months(), owed.fewer(), recovered, Objects.requireNonNull(cause));
        }
        return new Change(before, entitlements.findById(before.key()).orElseThrow(), recovered);
    }

    /** On whose account paid months come back: the exit's, or the grant's own where that was corrected. */
    private String askedBy(Entitlement benefit, OwedBenefit owed, @Nullable String cause) {
        if (owed.shortened()) {
            return benefit.handling();
        }
        return cause != null
                ? cause
                : handlings.findByCaseNumberOrderByNumber(benefit.caseNumber()).stream()
                        .filter(each -> each.item().equals("deregistration") && "GRANTED".equals(each.outcome()))
                        .max(Comparator.comparing(each -> Objects.requireNonNull(each.closedAt())))
                        .map(Handling::number)
                        .orElse(benefit.handling());
    }
}
