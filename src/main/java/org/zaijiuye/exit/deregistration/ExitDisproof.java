package org.zaijiuye.exit.deregistration;

import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;

/** What was reported turned out not to be so: records that were written because of it are taken back (policy.md §9.5). */
@Component
class ExitDisproof {

    private final Decisions decisions;
    private final StoredJson stored;
    private final EventInbox events;

    ExitDisproof(Decisions decisions, StoredJson stored, EventInbox events) {
        this.decisions = decisions;
        this.stored = stored;
        this.events = events;
    }

    /** An exit that others' reports began and that was refused as unfounded; one refused for its date happened. */
    void ofRefused(Handling exit) {
        if (exit.eventId() != null && unfounded(exit.number())) {
            events.disproved(exit);
        }
    }

    /** An objection has undone the exit. */
    void ofUndone(Handling exit) {
        events.disproved(exit);
    }

    private boolean unfounded(String number) {
        return decisions.latest(number, DecisionRecord.Kind.DECISION).stream()
                .flatMap(decision -> stored.reasons(decision).stream())
                .anyMatch(reason -> reason.code().equals(DeregFacts.UNFOUNDED));
    }
}
