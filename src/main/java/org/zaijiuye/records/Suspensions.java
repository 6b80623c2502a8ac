package org.zaijiuye.records;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Why a benefit is suspended (policy.md §10.1): a drafted exit holds the months from the event on, an account that
 * failed twice holds all. Each cause is lifted by itself; the benefit goes on, as what it was, when neither is left.
 */
@Service
public class Suspensions {

    private static final Set<BenefitState> DRAWN = EnumSet.of(BenefitState.PAYING, BenefitState.EXTENDED);

    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final StateTransitions transitions;

    Suspensions(Entitlements entitlements, PaymentLines lines, StateTransitions transitions) {
        this.entitlements = entitlements;
        this.lines = lines;
        this.transitions = transitions;
    }

    /** An exit is drafted: months from {@code from} on wait for the decision, earlier ones are paid. */
    public void draft(long id, YearMonth from) {
        var entitlement = read(id);
        suspend(entitlement, from, entitlement.accountFailed());
    }

    /** The draft was disproved, withdrawn or never supplemented. */
    public void lift(long id) {
        var entitlement = read(id);
        resume(entitlement, null, entitlement.accountFailed());
    }

    /** The account failed twice: nothing is paid before the person has given another. */
    public void accountFailed(long id) {
        var entitlement = read(id);
        suspend(entitlement, entitlement.draftedFrom(), true);
    }

    /** Another account; what a failed one held back is due again. */
    public void mend(long id, Encrypted account) {
        var entitlement = read(id);
        entitlements.account(id, account);
        lines.forgetFailures(id);
        resume(entitlement, entitlement.draftedFrom(), false);
    }

    /** An upheld objection has set the benefit going again, but a failed account still holds it. */
    public void restored(long id) {
        var entitlement = read(id);
        if (entitlement.accountFailed()) {
            suspend(entitlement, null, true);
        }
    }

    /** A benefit that has begun to be extended while something holds it is suspended at once. */
    public void renew(long id) {
        var entitlement = read(id);
        if (entitlement.accountFailed() || entitlement.draftedFrom() != null) {
            suspend(entitlement, entitlement.draftedFrom(), entitlement.accountFailed());
        }
    }

    private void suspend(Entitlement entitlement, @Nullable YearMonth draftedFrom, boolean accountFailed) {
        var drawn = DRAWN.contains(entitlement.state());
        var resumesAs = drawn ? entitlement.state() : entitlement.resumesAs();
        entitlements.because(entitlement.key(), draftedFrom, accountFailed, resumesAs);
        if (drawn) {
            transitions.move(entitlement, BenefitState.SUSPENDED);
        }
        lines.hold(entitlement.key());
    }

    private void resume(Entitlement entitlement, @Nullable YearMonth draftedFrom, boolean accountFailed) {
        var resumesAs = entitlement.resumesAs();
        var free = draftedFrom == null && !accountFailed;
        entitlements.because(entitlement.key(), draftedFrom, accountFailed, free ? null : resumesAs);
        if (free && resumesAs != null) {
            transitions.move(entitlement, resumesAs);
        }
        lines.release(entitlement.key());
    }

    private Entitlement read(long id) {
        return entitlements.findById(id).orElseThrow();
    }
}
