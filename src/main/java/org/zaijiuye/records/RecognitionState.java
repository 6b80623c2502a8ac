package org.zaijiuye.records;

import java.util.Set;

/** Where a recognition as a person with employment difficulty stands (policy.md §10.1, 就业困难人员). */
public enum RecognitionState {
    RECOGNISED,
    ENJOYING_POLICY,
    EXITED,
    CANCELLED_FRAUD;

    /** Whether the step is in the table; any other is refused and logged by the caller. */
    public boolean may(RecognitionState target) {
        return next().contains(target);
    }

    /** Whether the person counts as one with employment difficulty. */
    public boolean open() {
        return this == RECOGNISED || this == ENJOYING_POLICY;
    }

    private Set<RecognitionState> next() {
        return switch (this) {
            case RECOGNISED -> Set.of(ENJOYING_POLICY, EXITED, CANCELLED_FRAUD);
            // Back on the register before the policy ran out.
            case ENJOYING_POLICY -> Set.of(RECOGNISED, EXITED, CANCELLED_FRAUD);
            // An exit that is undone never was, or was on another day (policy.md §5.13, §9.5); a fraud may be found
            // out after it.
            case EXITED -> Set.of(RECOGNISED, ENJOYING_POLICY, EXITED, CANCELLED_FRAUD);
            case CANCELLED_FRAUD -> Set.of(RECOGNISED, ENJOYING_POLICY, EXITED);
        };
    }
}
