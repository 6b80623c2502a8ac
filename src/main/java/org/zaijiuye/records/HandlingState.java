package org.zaijiuye.records;

import java.util.Set;

/** Where one item of one application stands (policy.md §10.2). */
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

    /**
     * Whether the step is allowed. The line of the table is the longest way: the route leaves steps out, a review step
     * may return the handling, ask for a supplement or have the rule asked again, and every handling can close.
     */
    public boolean may(HandlingState target) {
        return next().contains(target);
    }

    /** Whether the time limit runs in this state. */
    public boolean clockRuns() {
        return Set.of(ACCEPTED, CHECKING, REVIEW, APPROVAL).contains(this);
    }

    private Set<HandlingState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(WAITING_PREREQ, ACCEPTED, CLOSED);
            case WAITING_PREREQ -> Set.of(ACCEPTED, CLOSED);
            case ACCEPTED -> Set.of(SUPPLEMENT, CHECKING, CLOSED);
            case SUPPLEMENT -> Set.of(ACCEPTED, CHECKING, CLOSED);
            case CHECKING -> Set.of(SUPPLEMENT, REVIEW, CLOSED);
            case REVIEW -> Set.of(SUPPLEMENT, CHECKING, NOTICE, APPROVAL, CLOSED);
            case NOTICE -> Set.of(REVIEW, APPROVAL, CLOSED);
            case APPROVAL -> Set.of(SUPPLEMENT, CHECKING, REVIEW, NOTICE, CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
