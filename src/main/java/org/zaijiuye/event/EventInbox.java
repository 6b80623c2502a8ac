package org.zaijiuye.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/**
 * The inbox of facts about a person (policy.md §9.4): each event id counts once; a fact that no open case can take
 * changes the records and waits for a case that it is about ({@link WaitingReports}).
 */
@Service
public class EventInbox {

    private final Events events;
    private final EventNumbers numbers;
    private final Persons persons;
    private final Registrations registrations;
    private final FieldEncryption encryption;
    private final EventLog log;
    private final EventDispatcher dispatcher;
    private final AffectedCases cases;
    private final EventSources sources;
    private final WaitingReports waiting;

    EventInbox(
            Events events,
            EventNumbers numbers,
            Persons persons,
            Registrations registrations,
            FieldEncryption encryption,
            EventLog log,
            EventDispatcher dispatcher,
            AffectedCases cases,
            EventSources sources,
            WaitingReports waiting) {
        this.events = events;
        this.numbers = numbers;
        this.persons = persons;
        this.registrations = registrations;
        this.encryption = encryption;
        this.log = log;
        this.dispatcher = dispatcher;
        this.cases = cases;
        this.sources = sources;
        this.waiting = waiting;
    }

    public enum Answer {
        APPLIED,
        KEPT,
        DUPLICATE,
        NO_CASE
    }

    /** The types that somebody reacts to. */
    public Set<String> types() {
        return dispatcher.types();
    }

    /** Whether a fact of this type is not taken from whoever reports it. */
    public boolean rejects(String type, String reporter) {
        return sources.rejects(type, reporter);
    }

    @Transactional
    public Answer report(Report report) {
        var idHash = encryption.hash(report.idType(), report.idNo());
        if (numbers.taken(report, idHash)) {
            return Answer.DUPLICATE;
        }
        var personId = persons.findByIdHash(idHash).flatMap(person -> persons.lock(person.key()));
        if (personId.filter(id -> waiting.decided(id, report)).isPresent()) {
            return Answer.DUPLICATE;
        }
        var booked = personId.flatMap(id -> dispatcher.onRecords(id, report));
        var about = personId.map(id -> cases.about(id, report)).orElse(List.of());
        var taken = dispatcher.onCases(about, report);
        var fate = booked.orElseGet(() -> dispatcher.fate(report, taken));
        log.enter(report, idHash, fate);
        personId.ifPresent(id -> dispatcher.send(id, report, taken));
        return Answer.valueOf(fate.status().name());
    }

    /** What was reported to a handling, by the day on which it happened. */
    public List<Report> reported(String handling) {
        return events.findByHandlingOrderByOccurredOn(handling).stream()
                .map(log::report)
                .toList();
    }

    /**
     * A case has opened: what came before it and still waits for it is applied now. The person's row is taken first, as
     * for an event that comes in at the same moment, which may have ended the case.
     */
    @Transactional
    public void applyKept(String caseNumber) {
        var opened = registrations.findByCaseNumber(caseNumber).orElseThrow();
        persons.lock(opened.personId());
        registrations
                .findByCaseNumber(caseNumber)
                .filter(registration -> registration.openKey() != null)
                .ifPresent(this::applyKept);
    }

    private void applyKept(Registration registration) {
        for (var event : waiting.about(registration)) {
            var report = log.report(event);
            if (waiting.disproved(event, registration)) {
                dispatcher.disproved(registration.personId(), report);
            } else {
                // Whoever was unknown when the event came has no record of it yet.
                var kept = dispatcher
                        .onRecords(registration.personId(), report)
                        .filter(fate -> fate.status() == Event.Status.KEPT);
                if (kept.isEmpty() && !waiting.judged(event, registration)) {
                    apply(registration.personId(), List.of(registration), report);
                }
            }
        }
    }

    /**
     * A registration that had ended goes on, or ends later: exits and contacts that no case could take meanwhile are
     * taken now.
     */
    public void takeUp(Registration corrected) {
        waiting.about(corrected).stream()
                .filter(event -> !waiting.judged(event, corrected) && !waiting.disproved(event, corrected))
                .filter(event ->
                        ExitFact.of(event.type()).isPresent() || event.type().equals(EventType.CONTACT_MADE))
                .map(log::report)
                .forEach(report -> apply(corrected.personId(), cases.about(corrected.personId(), report), report));
    }

    /**
     * Facts that were added to a request of the applicant's own which was withdrawn or not granted stand on their own.
     *
     * @param judged the day on which the decision was asked to date the exit, a fact of that day has been judged; null
     *     where nothing was decided
     */
    public void takeUp(Handling closed, @Nullable LocalDate judged) {
        for (var event : events.findByHandlingOrderByOccurredOn(closed.number())) {
            if (!event.occurredOn().equals(judged)) {
                var report = log.report(event);
                // What it says about earlier cases has been taken by these.
                var registration =
                        cases.about(closed.personId(), report).stream().limit(1);
                apply(closed.personId(), registration.toList(), report);
            }
        }
    }

    /** An exit was found unfounded: what had been written down about its facts is taken back. */
    public void disproved(Handling exit) {
        reported(exit.number()).forEach(report -> dispatcher.disproved(exit.personId(), report));
    }

    /** Nothing happens where the fact concerns no case. */
    private void apply(long personId, List<Registration> about, Report report) {
        var taken = dispatcher.onCases(about, report);
        taken.stream().findFirst().ifPresent(first -> {
            events.settle(
                    report.eventId(),
                    Event.Status.APPLIED,
                    first.registration().caseNumber(),
                    first.exit().map(Exit::handling).orElse(null));
            dispatcher.send(personId, report, taken);
        });
    }
}
