package org.zaijiuye.event;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
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

    public Report report(Event event) {
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
