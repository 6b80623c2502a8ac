package org.zaijiuye.records;

import java.util.Set;

/**
 * Where an entitlement to unemployment benefit stands (policy.md §10.1). It is {@code PAYING} as soon as its lines are
 * written, so an event before the first payment finds it there.
 */
public enum BenefitState {
    NONE,
    APPLIED,
    GRANTED,
    PAYING,
    SUSPENDED,
    STOPPED,
    EXHAUSTED,
    EXTENDED,
    ENDED;

    /** Whether the step is in the table; any other is refused and logged by the caller. */
    public boolean may(BenefitState target) {
        return next().contains(target);
    }

    private Set<BenefitState> next() {
        return switch (this) {
            case NONE -> Set.of(APPLIED);
            // Back to NONE after a refusal, as for the person: the claim may be made again.
            case APPLIED -> Set.of(GRANTED, NONE);
            case GRANTED -> Set.of(PAYING);
            case PAYING -> Set.of(SUSPENDED, STOPPED, EXHAUSTED);
            // Back to where it came from, or ended from there.
            case SUSPENDED -> Set.of(PAYING, EXTENDED, STOPPED, EXHAUSTED, ENDED);
            // An upheld objection restores what the deregistration ended (policy.md §5.13).
            case STOPPED -> Set.of(PAYING);
            // Used up, but an exit is proved for a day before its last month.
            case EXHAUSTED -> Set.of(EXTENDED, STOPPED);
            case EXTENDED -> Set.of(SUSPENDED, ENDED);
            // As for STOPPED: an exit that ended the extension may be undone.
            case ENDED -> Set.of(EXTENDED);
        };
    }
}
