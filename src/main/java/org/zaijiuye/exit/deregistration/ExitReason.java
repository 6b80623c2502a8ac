package org.zaijiuye.exit.deregistration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Evidence;

/**
 * One fact that speaks for an exit.
 *
 * @param eventDate the day it happened, null if the person left it out
 * @param fact the report of somebody else, null for what the person asked for on the form
 * @param disproved whether a clerk has recorded a rebuttal since the fact was reported
 */
record ExitReason(
        DeregReason reason,
        @Nullable LocalDate eventDate,
        ExitInitiator starter,
        @Nullable Evidence fact,
        boolean disproved) {

    /** Whether the person has to be heard: nobody is deregistered on data alone (policy.md §13.4). */
    boolean hearing() {
        return !starter.isPerson() && !reason.needsNoNotice();
    }

    /** Whether evidence came after the fact, and so may answer it. */
    boolean before(Evidence evidence) {
        return fact == null || number(fact) < number(evidence);
    }

    LocalDate day() {
        return eventDate == null ? LocalDate.MAX : eventDate;
    }

    private static long number(Evidence stored) {
        return stored.id() == null ? Long.MAX_VALUE : stored.id();
    }
}
