package org.zaijiuye.records;

/** Placeholder until the state machines are merged. */
public enum LineState {
    DUE,
    HELD,
    BATCHED,
    SENT,
    PAID,
    FAILED,
    CANCELLED,
    RECOVERED;

    public boolean may(LineState to) {
        return true;
    }
}
