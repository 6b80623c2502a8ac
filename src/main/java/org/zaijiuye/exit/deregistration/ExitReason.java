package org.zaijiuye.exit.deregistration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.event.ReportEffect;
import org.zaijiuye.records.Evidence;

/**
 * One fact that speaks for an exit.
 *
 * @param eventDate the day it happened, null if the person left it out
 * @param fact the report of somebody else, null for what the person asked for on the form
 * @param effect what the fact may set off by itself
 * @param disproved whether an official has proven it untrue since it was reported
 */
record ExitReason(
        DeregReason reason,
        @Nullable LocalDate eventDate,
        ExitInitiator starter,
        @Nullable Evidence fact,
        ReportEffect effect,
        boolean disproved) {

    /** Whether the person has to be heard: nobody is deregistered on data alone (policy.md §13.4). */
    boolean hearing() {
        return !starter.isPerson() && !concludes();
    }

    /** Whether it takes effect without telling the person first: a duplicate, or a death that its source confirms. */
    boolean concludes() {
        return reason.needsNoNotice() && effect == ReportEffect.CONCLUDE;
    }

    /** Whether it is only a sign that a person has to look into. */
    boolean weak() {
        return effect == ReportEffect.VERIFY;
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
