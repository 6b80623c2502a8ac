package org.zaijiuye.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.EvidenceReading;
import org.zaijiuye.dossier.ProvenFact;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.StateTransitions;

/**
 * Reads what was reported about a person since the work was lost and that no exit has been decided on: it speaks against
 * being unemployed until a later fact ends it or an official disproves it (policy.md §9.4, an event is never ignored).
 */
@Component
public class UnjudgedReports {

    private final Events events;
    private final StateTransitions handlings;
    private final EventSources sources;
    private final EvidenceReading words;

    UnjudgedReports(Events events, StateTransitions handlings, EventSources sources, EvidenceReading words) {
        this.events = events;
        this.handlings = handlings;
        this.sources = sources;
        this.words = words;
    }

    /** A death and a pension hold since ever; of somebody unknown nothing is kept under their name. */
    public ReportedFacts about(Dossier dossier, LocalDate unemployedSince) {
        var reported =
                Optional.ofNullable(dossier.personId()).map(events::about).orElse(List.of());
        return new ReportedFacts(reported.stream()
                .filter(this::undecided)
                .filter(event -> !ended(event, reported))
                .flatMap(event -> fact(event, dossier, unemployedSince))
                .toList());
    }

    private Stream<ReportedFact> fact(Event event, Dossier dossier, LocalDate unemployedSince) {
        return ExitFact.of(event.type())
                .filter(fact -> fact != ExitFact.CONTACT_LOST)
                .filter(fact -> fact.lasts() || !event.occurredOn().isBefore(unemployedSince))
                .map(fact -> new ReportedFact(
                        fact, event.occurredOn(), certain(event, fact), disproved(event, dossier), words(event, fact)))
                .stream();
    }

    /** Work after the registration is for the exit to find out, which hears the person first (policy.md §13.4). */
    private static boolean unheard(Event event) {
        return event.handling() != null && !event.source().equals(EventSource.OWN_REGISTRATION);
    }

    /** An exit that is still being examined has decided nothing. */
    private boolean undecided(Event event) {
        return event.handling() == null || handlings.handling(event.handling()).open();
    }

    private boolean certain(Event event, ExitFact fact) {
        return switch (sources.effectOfTaken(event.type(), event.source())) {
            case CONCLUDE, DRAFT -> fact.lasts() || !unheard(event);
            case VERIFY, RECORD, REJECT -> false;
        };
    }

    private String words(Event event, ExitFact fact) {
        return words.sender(event.source()) + "报告" + fact.title() + "（" + event.occurredOn() + "）";
    }

    /** Whether an official has proven that it is not so; what was reported after the proof is looked at once more. */
    static boolean disproved(Event event, Dossier dossier) {
        var proof = dossier.evidence().get(ProvenFact.name(ReportedFacts.SOURCE, event.type()));
        return proof != null && !proof.recordedAt().isBefore(event.receivedAt());
    }

    private static boolean ended(Event event, List<Event> reported) {
        return event.type().equals(ExitFact.EMPLOYMENT_STARTED.type())
                && reported.stream()
                        .filter(each -> each.type().equals(EventType.EMPLOYMENT_ENDED))
                        .anyMatch(end -> !end.occurredOn().isBefore(event.occurredOn()));
    }
}
