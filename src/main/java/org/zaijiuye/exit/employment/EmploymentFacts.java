package org.zaijiuye.exit.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.port.BusinessData;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Statement;

/** Puts the facts of an employment registration together from the form, our records and stored evidence. */
@Component
class EmploymentFacts {

    private final Employments employments;
    private final Registrations registrations;
    private final Entitlements entitlements;
    private final StoredJson stored;

    EmploymentFacts(
            Employments employments, Registrations registrations, Entitlements entitlements, StoredJson stored) {
        this.employments = employments;
        this.registrations = registrations;
        this.entitlements = entitlements;
        this.stored = stored;
    }

    EmploymentClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var request = dossier.request();
        var uscc = request.path("uscc").asText();
        var own = ownEmployment(dossier);
        var terms = terms(dossier);
        return new EmploymentClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                LocalDate.parse(dossier.applicant().path("birthDate").asText()),
                EmpType.valueOf(request.path("empType").asText()),
                uscc.isEmpty() ? null : uscc,
                licensed(findings, uscc),
                LocalDate.parse(request.path("startDate").asText()),
                findings.insurance().map(InsuranceData::receivingPension).orElse(null),
                findings.employerInsured(terms.unemployedSince()).orElse(null),
                openEmployment(own, findings),
                own.map(Employment::number).orElse(null),
                drawing(dossier),
                dossier.form().path("commitments").path("benefitEnds").asBoolean(),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                statements(findings, terms));
    }

    private static List<Statement> statements(RegisterFindings findings, RegisterStatements.Terms terms) {
        var said = new RegisterStatements(findings);
        return Stream.concat(
                        said.open(List.of("si", "emp", "samr")).stream(),
                        Stream.of(said.ofWork(List.of("si"), RegisterFindings::ofEmployer, terms)))
                .toList();
    }

    /** The last work that was lost ended as the registration or the form says; who names none never lost any. */
    private RegisterStatements.Terms terms(Dossier dossier) {
        var said = dossier.unemployment().path("unempDate").asText();
        var since = Optional.ofNullable(dossier.personId())
                .flatMap(person -> registrations.findByOpenKey(Registrations.openKey(person)))
                .map(Registration::unempDate)
                .or(() -> Optional.of(said).filter(text -> !text.isEmpty()).map(LocalDate::parse))
                .orElse(LocalDate.EPOCH);
        return new RegisterStatements.Terms(dossier.today(), since, null);
    }

    private Optional<Employment> ownEmployment(Dossier dossier) {
        var personId = dossier.personId();
        return personId == null ? Optional.empty() : employments.findByOpenKey(Registrations.openKey(personId));
    }

    private boolean drawing(Dossier dossier) {
        var personId = dossier.personId();
        return personId != null
                && entitlements
                        .findByOpenKey(Registrations.openKey(personId))
                        .filter(StateTransitions::running)
                        .isPresent();
    }

    private static @Nullable Boolean licensed(RegisterFindings findings, String uscc) {
        return findings.business()
                .map(data -> Optional.ofNullable(data.businesses()).orElse(List.of()).stream()
                        .anyMatch(business -> uscc.equals(business.uscc())
                                && business.role() == BusinessData.Role.OPERATOR
                                && business.status() == BusinessData.Status.OPERATING))
                .orElse(null);
    }

    private static @Nullable Boolean openEmployment(Optional<Employment> own, RegisterFindings findings) {
        if (own.isPresent()) {
            return true;
        }
        return findings.employment()
                .map(EmploymentData::employments)
                .map(list -> openOn(findings.dossier().today(), list))
                .orElse(null);
    }

    /** Unknown where work is only announced. */
    private static @Nullable Boolean openOn(LocalDate today, List<EmploymentData.Employment> employments) {
        var open = employments.stream().filter(each -> !each.endedBefore(today)).toList();
        if (open.isEmpty()) {
            return false;
        }
        return open.stream().allMatch(each -> each.beginsAfter(today)) ? null : true;
    }
}
