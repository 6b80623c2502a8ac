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
            // Used up and extended at once where a run pays for several months.
            case PAYING -> Set.of(SUSPENDED, STOPPED, EXHAUSTED, EXTENDED, ENDED);
            // Back to where it came from, or ended from there.
            case SUSPENDED -> Set.of(PAYING, EXTENDED, STOPPED, EXHAUSTED, ENDED);
            // What is over goes on, or is over otherwise, where an exit is undone or dated anew (policy.md §5.13,
            // §9.5).
            case STOPPED -> Set.of(PAYING, SUSPENDED, EXTENDED, EXHAUSTED, ENDED);
            case EXHAUSTED -> Set.of(PAYING, SUSPENDED, EXTENDED, STOPPED, ENDED);
            case EXTENDED -> Set.of(SUSPENDED, EXHAUSTED, STOPPED, ENDED);
            case ENDED -> Set.of(SUSPENDED, EXTENDED, EXHAUSTED, STOPPED);
        };
    }
}
