package org.zaijiuye.records;

/** Placeholder until the state machines are merged. */
public enum PersonState {
    NONE,
    APPLIED,
    SUPPLEMENT,
    REGISTERED,
    WARNED,
    DEREG_PENDING,
    DEREGISTERED,
    MERGED_INTO;

    public boolean may(PersonState to) {
        return true;
    }
}
