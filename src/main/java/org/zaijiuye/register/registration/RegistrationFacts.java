package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.UnjudgedReports;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.person.Retirement;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.RetirementRule;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a registration together from the form, our records and stored evidence. */
@Component
class RegistrationFacts {

    private final Registrations registrations;
    private final LastHeard lastHeard;
    private final UnjudgedReports reports;
    private final StoredJson stored;

    RegistrationFacts(Registrations registrations, LastHeard lastHeard, UnjudgedReports reports, StoredJson stored) {
        this.registrations = registrations;
        this.lastHeard = lastHeard;
        this.reports = reports;
        this.stored = stored;
    }

    RegistrationClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var applicant = dossier.applicant();
        var unemployedSince =
                LocalDate.parse(dossier.unemployment().path("unempDate").asText());
        var birthDate = LocalDate.parse(applicant.path("birthDate").asText());
        var own = ownRegistration(dossier);
        var absences = new Absences(findings, unemployedSince);
        var reported = reports.about(dossier, unemployedSince);
        var work = findings.ofWork(dossier.today(), unemployedSince, Optional.empty())
                .orStronger(reported.ofWork());
        var told = findings.uncorrected()
                .ofWork(dossier.today(), unemployedSince, Optional.empty())
                .orStronger(reported.ofWorkAsTold());
        var rebutted = work == EvidenceStrength.NONE && told != work;
        return new RegistrationClaim(
                dossier.profile(),
                dossier.area(),
                birthDate,
                dossier.submittedOn(),
                dossier.unemployment().path("jobSeeking").asBoolean(),
                dossier.unemployment().path("workAbility").asBoolean(),
                reported.certain(ExitFact.PENSION_STARTED)
                        ? Boolean.TRUE
                        : findings.insurance()
                                .map(InsuranceData::receivingPension)
                                .orElse(null),
                retirementDate(findings, applicant.path("gender").asText(), birthDate, dossier.submittedOn()),
                rebutted ? told : work,
                rebutted,
                findings.education().map(data -> data.enrolled()).orElse(null),
                reported.certain(ExitFact.PERSON_DIED)
                        ? Boolean.FALSE
                        : findings.population().map(data -> data.alive()).orElse(null),
                nameMatches(findings, applicant.path("name").asText()),
                openAnywhere(own, findings),
                existing(own, findings),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                lastHeard.on(dossier),
                Stream.concat(absences.lasting().stream(), reported.doubtful().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                Stream.of(
                                openQuestions(findings, unemployedSince),
                                absences.statements(),
                                reported.statements(RegisterStatements.WORK, ExitFact::type))
                        .flatMap(each -> each)
                        .toList(),
                reported.facts());
    }

    private static Stream<Statement> openQuestions(RegisterFindings findings, LocalDate unemployedSince) {
        var said = new RegisterStatements(findings);
        var terms = new RegisterStatements.Terms(findings.dossier().today(), unemployedSince, null);
        return Stream.concat(
                said.open(List.of("si", "edu", "emp", "psb")).stream(),
                Stream.of(said.ofWork(RegisterStatements.OF_WORK, sign -> true, terms)));
    }

    private Optional<Registration> ownRegistration(Dossier dossier) {
        var personId = dossier.personId();
        return personId == null ? Optional.empty() : registrations.findByOpenKey(Registrations.openKey(personId));
    }

    private static @Nullable LocalDate retirementDate(
            RegisterFindings findings, String gender, LocalDate birthDate, LocalDate on) {
        var group = gender.equals("1")
                ? RetirementGroup.M60
                : findings.insurance()
                        .map(InsuranceData::retireGroup)
                        .map(RetirementGroup::valueOf)
                        .orElse(null);
        return group == null
                ? null
                : Retirement.of(birthDate, group, RetirementRule.inForceOn(on)).date();
    }

    private static @Nullable Boolean nameMatches(RegisterFindings findings, String name) {
        return findings.population()
                .map(data -> data.name())
                .map(new PersonName(name)::same)
                .map(matches -> matches || findings.proven("psb", "nameMatches").isPresent())
                .orElse(null);
    }

    private static @Nullable Boolean openAnywhere(Optional<Registration> own, RegisterFindings findings) {
        if (own.isPresent()) {
            return true;
        }
        return findings.employment()
                .map(data -> openRegistrations(data).findAny().isPresent())
                .orElse(null);
    }

    private static @Nullable String existing(Optional<Registration> own, RegisterFindings findings) {
        return own.map(Registration::number)
                .or(() -> findings.employment().flatMap(data -> openRegistrations(data)
                        .flatMap(registration -> Stream.ofNullable(registration.number()))
                        .findFirst()))
                .orElse(null);
    }

    private static Stream<EmploymentData.Registration> openRegistrations(EmploymentData data) {
        return Optional.ofNullable(data.registrations()).orElse(List.of()).stream()
                .filter(registration -> Boolean.TRUE.equals(registration.open()));
    }
}
