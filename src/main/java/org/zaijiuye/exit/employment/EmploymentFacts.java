package org.zaijiuye.exit.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.port.BusinessData;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

/** Puts the facts of an employment registration together from the form, our records and stored evidence. */
@Component
class EmploymentFacts {

    private final Employments employments;
    private final Entitlements entitlements;
    private final StoredJson stored;

    EmploymentFacts(Employments employments, Entitlements entitlements, StoredJson stored) {
        this.employments = employments;
        this.entitlements = entitlements;
        this.stored = stored;
    }

    EmploymentClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var request = dossier.request();
        var uscc = request.path("uscc").asText();
        var own = ownEmployment(dossier);
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
                insured(findings),
                openEmployment(own, findings),
                own.map(Employment::number).orElse(null),
                drawing(dossier),
                dossier.form().path("commitments").path("benefitEnds").asBoolean(),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
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

    private static @Nullable Boolean insured(RegisterFindings findings) {
        return findings.insurance()
                .map(InsuranceData::employerInsuredNow)
                .map(insured -> insured && !findings.rebutted("si"))
                .orElse(null);
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
                .map(list -> list.stream().anyMatch(each -> each.endDate() == null) && !findings.rebutted("emp"))
                .orElse(null);
    }
}
