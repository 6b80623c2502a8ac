package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.port.EducationData;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a wish for an internship together from the form, our records and stored evidence. */
@Component
class InternshipFacts {

    private final Registrations registrations;
    private final Employments employments;
    private final InternshipAgreements agreements;
    private final StoredJson stored;

    InternshipFacts(
            Registrations registrations, Employments employments, InternshipAgreements agreements, StoredJson stored) {
        this.registrations = registrations;
        this.employments = employments;
        this.agreements = agreements;
        this.stored = stored;
    }

    InternshipClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var person = Optional.ofNullable(dossier.personId());
        var openKey = person.map(Registrations::openKey);
        var registration = openKey.flatMap(registrations::findByOpenKey);
        var graduation = findings.education().map(EducationData::graduationDate);
        var unemployedSince = registration.map(Registration::unempDate).orElseGet(() -> declaredLoss(dossier));
        return new InternshipClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                LocalDate.parse(dossier.applicant().path("birthDate").asText()),
                graduation
                        .or(() -> day(dossier.applicant().path("graduateDate").asText()))
                        .orElse(null),
                graduation.isPresent(),
                findings.education().map(EducationData::enrolled).orElse(null),
                registersFirst(dossier) || registration.isPresent(),
                openKey.flatMap(employments::findByOpenKey).isPresent(),
                findings.employerInsured(unemployedSince).orElse(null),
                person.filter(agreements::existsByPersonIdAndCompletedTrue).isPresent(),
                dossier.request().path("internshipWill").asBoolean(),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                statements(findings, unemployedSince));
    }

    private static List<Statement> statements(RegisterFindings findings, LocalDate unemployedSince) {
        var said = new RegisterStatements(findings);
        var terms = new RegisterStatements.Terms(findings.dossier().today(), unemployedSince, null);
        return Stream.concat(
                        said.open(List.of("edu")).stream(),
                        Stream.of(said.ofWork(List.of("si"), RegisterFindings::ofEmployer, terms)))
                .toList();
    }

    /** Who names no work that was lost never lost any. */
    private static LocalDate declaredLoss(Dossier dossier) {
        return day(dossier.unemployment().path("unempDate").asText()).orElse(LocalDate.EPOCH);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty()).map(LocalDate::parse);
    }

    /** Before it is handed in, the registration that the same form asks for comes first. */
    private static boolean registersFirst(Dossier dossier) {
        return dossier.handling() == null
                && dossier.form().path("items").findValuesAsText("item").contains("registration");
    }
}
