package org.zaijiuye.records;

import java.util.Set;

/** Where the payment of one month of one entitlement stands (policy.md §10.2, design.md §3). */
public enum LineState {
    DUE,
    HELD,
    BATCHED,
    SENT,
    PAID,
    FAILED,
    CANCELLED,
    RECOVERED;

    /** Whether the step is in the table; any other is refused and logged by the caller. */
    public boolean may(LineState target) {
        return next().contains(target);
    }

    private Set<LineState> next() {
        return switch (this) {
            case DUE -> Set.of(HELD, BATCHED, CANCELLED);
            // Paid where the bank reports a payment that it had reported as failed.
            case HELD -> Set.of(DUE, CANCELLED, PAID);
            // Back to DUE with a batch that the second person returned; held where an exit or the account came between.
            case BATCHED -> Set.of(SENT, DUE, HELD);
            case SENT -> Set.of(PAID, FAILED);
            case FAILED -> Set.of(DUE, HELD, CANCELLED);
            // Failed where the bank reports that a payment came back to it.
            case PAID -> Set.of(RECOVERED, FAILED);
            // An upheld objection restores what the deregistration cancelled (policy.md §5.13).
            case CANCELLED -> Set.of(DUE, HELD, PAID);
            // Given back for a stop that an objection undid: it is paid again.
            case RECOVERED -> Set.of(DUE, HELD);
        };
    }
}
