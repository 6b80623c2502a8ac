package org.zaijiuye.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/**
 * Which cases a fact is about (policy.md §9.4): the open one or, for an exit proved for an earlier day, the one it ended.
 * What ended the unemployment before anybody was registered speaks against the open registration from the loss of the
 * work on; a pension or a death against every registration that went on after its day.
 */
@Component
class AffectedCases {

    private final Registrations registrations;

    AffectedCases(Registrations registrations) {
        this.registrations = registrations;
    }

    /** The case under which the fact is kept comes first. */
    List<Registration> about(long personId, Report report) {
        var fact = ExitFact.of(report.type());
        var lasts = fact.filter(ExitFact::lasts).isPresent();
        var day = report.occurredOn();
        var open = registrations.findByOpenKey(Registrations.openKey(personId));
        var registered = open.filter(each -> lasts || !day.isBefore(each.regDate())).stream();
        var ended = fact.isPresent() ? endedLater(personId, day, lasts) : Stream.<Registration>empty();
        var unemployed = open
                .filter(each -> fact.isPresent() && !lasts)
                .filter(each -> day.isBefore(each.regDate()) && !day.isBefore(each.unempDate()))
                .stream();
        var all = Stream.of(registered, ended, unemployed).flatMap(each -> each);
        return (lasts ? all : all.limit(1)).toList();
    }

    private Stream<Registration> endedLater(long personId, LocalDate day, boolean lasts) {
        return registrations.findByPersonIdOrderById(personId).stream()
                .filter(each -> each.state() == PersonState.DEREGISTERED)
                .filter(each -> lasts || !day.isBefore(each.regDate()))
                .filter(each -> later(day, each.regDate()).isBefore(Objects.requireNonNull(each.endedOn())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
