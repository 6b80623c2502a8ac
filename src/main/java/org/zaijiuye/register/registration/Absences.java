package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.person.Absence;
import org.zaijiuye.person.Absence.LostWork;
import org.zaijiuye.person.Absence.Standing;
import org.zaijiuye.port.JusticeData;
import org.zaijiuye.port.PopulationData;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.shared.Statement;

/**
 * Military service, a life abroad and a sentence that a register shows to have begun and not to have ended. One that
 * began before the month in which the work was lost is history: the person has worked since.
 */
record Absences(RegisterFindings findings, LocalDate unemployedSince) {

    Set<ExitFact> lasting() {
        return all().map(Shown::fact).collect(Collectors.toUnmodifiableSet());
    }

    Stream<Statement> statements() {
        return all().map(each -> new Statement(each.fact().type(), each.words()));
    }

    private Stream<Shown> all() {
        return Stream.concat(
                findings.population().stream().flatMap(this::abroadOrServing),
                findings
                        .justice()
                        .filter(this::serving)
                        .map(data -> new Shown(
                                ExitFact.IMPRISONED, Register.JUS, new Absence(data.since(), data.releasedOn())))
                        .stream());
    }

    private Stream<Shown> abroadOrServing(PopulationData data) {
        return Stream.of(
                        new Shown(ExitFact.ENLISTED, Register.PSB, new Absence(data.enlistedOn(), data.dischargedOn())),
                        new Shown(ExitFact.EMIGRATED, Register.PSB, new Absence(data.emigratedOn(), data.returnedOn())))
                .filter(each -> lasts(each.absence()));
    }

    private boolean lasts(Absence absence) {
        var since = absence.since();
        var lost = new LostWork(unemployedSince.withDayOfMonth(1), unemployedSince);
        return since != null && begun(since) && absence.on(today(), lost) != Standing.HISTORY;
    }

    /** The register says itself that the sentence is being served. */
    private boolean serving(JusticeData data) {
        return Boolean.TRUE.equals(data.imprisoned())
                && Optional.ofNullable(data.since())
                        .filter(since -> !begun(since))
                        .isEmpty();
    }

    private boolean begun(LocalDate since) {
        return !since.isAfter(today());
    }

    private LocalDate today() {
        return findings.dossier().today();
    }

    private record Shown(ExitFact fact, Register register, Absence absence) {

        String words() {
            return register.title() + "显示" + absence.days() + fact.title();
        }
    }
}
