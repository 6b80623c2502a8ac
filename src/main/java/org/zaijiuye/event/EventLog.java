package org.zaijiuye.event;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.EventDispatcher.Taken;
import org.zaijiuye.event.EventInbox.Report;
import org.zaijiuye.exit.deregistration.ExitHandlings.Exit;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;

/** Writes reports down as events, and reads them back. */
@Component
public class EventLog {

    private final Events events;
    private final StoredJson stored;
    private final Clock clock;

    EventLog(Events events, StoredJson stored, Clock clock) {
        this.events = events;
        this.stored = stored;
        this.clock = clock;
    }

    /** What became of a report: the case and the handling that it went to, where there is one. */
    public record Fate(
            Event.Status status,
            @Nullable String caseNumber,
            @Nullable String handling) {

        /** Of a report that a case took, or none could take. */
        static Fate of(Report report, Optional<Taken> taken) {
            var status = EventDispatcher.ofMoney(report) ? Event.Status.KEPT : Event.Status.APPLIED;
            return taken.map(each -> new Fate(
                            status,
                            each.registration().caseNumber(),
                            each.exit().map(Exit::handling).orElse(null)))
                    .orElseGet(() -> new Fate(Event.Status.NO_CASE, null, null));
        }
    }

    void enter(Report report, String idHash, Fate fate) {
        events.save(new Event(
                report.eventId(),
                report.type(),
                report.idType(),
                new Encrypted(report.idNo()),
                idHash,
                report.occurredOn(),
                report.source(),
                new Encrypted(stored.write(report.data())),
                LocalDateTime.now(clock),
                fate.status(),
                fate.caseNumber(),
                fate.handling()));
    }

    Report report(Event event) {
        return new Report(
                event.eventId(),
                event.type(),
                event.idType(),
                event.idNo().text(),
                event.occurredOn(),
                event.source(),
                stored.map(event.data().text()));
    }
}
