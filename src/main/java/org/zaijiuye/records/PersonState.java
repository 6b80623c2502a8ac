package org.zaijiuye.records;

import java.util.Set;

/** Where a person stands towards the register of the unemployed (policy.md §10.1). */
public enum PersonState {
    NONE,
    APPLIED,
    SUPPLEMENT,
    REGISTERED,
    WARNED,
    DEREG_PENDING,
    DEREGISTERED,
    MERGED_INTO;

    /** Whether the step is in the table; any other is refused and logged by the caller. */
    public boolean may(PersonState target) {
        return next().contains(target);
    }

    private Set<PersonState> next() {
        return switch (this) {
            case NONE, SUPPLEMENT -> Set.of(APPLIED);
            case APPLIED -> Set.of(REGISTERED, NONE, SUPPLEMENT);
            case REGISTERED -> Set.of(REGISTERED, WARNED, DEREG_PENDING);
            case WARNED -> Set.of(REGISTERED, DEREG_PENDING);
            case DEREG_PENDING -> Set.of(REGISTERED, DEREGISTERED);
            case DEREGISTERED -> Set.of(REGISTERED, APPLIED, MERGED_INTO);
            case MERGED_INTO -> Set.of();
        };
    }
}
