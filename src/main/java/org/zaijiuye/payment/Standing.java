package org.zaijiuye.payment;

import org.zaijiuye.records.LineState;

/** Whether a month is owed by the decisions in force and the facts, whatever the books say. */
public enum Standing {
    OWED,

    /** Owed, but an exit is being examined or no account takes it. */
    HELD,
    NOT_OWED;

    /**
     * Where the line of such a month belongs; where it is, if it may stay. What is in a batch is taken out by {@link
     * IneligibleLines}, and what is on its way to the bank waits for the bank's answer.
     */
    LineState target(LineState line) {
        return switch (line) {
            case DUE, HELD, FAILED -> of(LineState.CANCELLED);
            case CANCELLED, RECOVERED -> of(line);
            case BATCHED, SENT, PAID -> line;
        };
    }

    private LineState of(LineState notOwed) {
        return switch (this) {
            case OWED -> LineState.DUE;
            case HELD -> LineState.HELD;
            case NOT_OWED -> notOwed;
        };
    }
}
