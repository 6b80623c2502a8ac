package org.zaijiuye.records;

/** Placeholder until the state machines are merged. */
public enum HandlingState {
    DRAFT,
    SUBMITTED,
    WAITING_PREREQ,
    ACCEPTED,
    SUPPLEMENT,
    CHECKING,
    REVIEW,
    NOTICE,
    APPROVAL,
    CLOSED;

    public boolean may(HandlingState to) {
        return true;
    }
}
