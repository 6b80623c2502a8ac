package org.zaijiuye.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Registration;

/** Brings a fact to whoever reacts to its type (policy.md §9.4). */
@Component
class EventDispatcher {

    private final ObjectProvider<FactReaction> reactions;
    private final DeceasedApplicants deceased;
    private final EventSources sources;

    /** Asked for late: reactions need services that report facts themselves. */
    EventDispatcher(ObjectProvider<FactReaction> reactions, DeceasedApplicants deceased, EventSources sources) {
        this.reactions = reactions;
        this.deceased = deceased;
        this.sources = sources;
    }

    Set<String> types() {
        return reactions.stream().flatMap(each -> each.types().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What became of the fact, where the records of the person settle it. */
    Optional<Fate> onRecords(long personId, Report report) {
        return to(report).flatMap(each -> each.onPerson(personId, report).stream()).toList().stream()
                .findFirst();
    }

    void disproved(long personId, Report report) {
        to(report).forEach(each -> each.disproved(personId, report));
    }

    List<Taken> onCases(List<Registration> cases, Report report) {
        return cases.stream().map(each -> new Taken(each, onCase(each, report))).toList();
    }

    private Optional<Exit> onCase(Registration registration, Report report) {
        return to(report).flatMap(each -> each.onCase(registration, report).stream()).toList().stream()
                .findFirst();
    }

    /** Of a report that nobody settled: a case took it, or none could take it. */
    Fate fate(Report report, List<Taken> taken) {
        if (taken.isEmpty()) {
            return new Fate(Event.Status.NO_CASE, null, null);
        }
        var first = taken.get(0);
        var status = to(report)
                .map(FactReaction::statusOfTaken)
                .filter(each -> each != Event.Status.APPLIED)
                .findFirst()
                .orElse(Event.Status.APPLIED);
        return new Fate(
                status,
                first.registration().caseNumber(),
                first.exit().map(Exit::handling).orElse(null));
    }

    /** Sets going what {@link #onCases} prepared; a certain death closes whatever else the person has open. */
    void send(long personId, Report report, List<Taken> taken) {
        if (report.type().equals(ExitFact.PERSON_DIED.type()) && sources.effect(report) == ReportEffect.CONCLUDE) {
            var going = taken.stream().flatMap(each -> each.exit().stream()).map(Exit::handling);
            deceased.close(personId, going.findFirst().orElse(""));
        }
        taken.forEach(each -> each.exit()
                .ifPresent(exit -> to(report).forEach(reaction -> reaction.send(each.registration(), report, exit))));
    }

    private Stream<FactReaction> to(Report report) {
        return reactions.orderedStream().filter(each -> each.types().contains(report.type()));
    }
}
