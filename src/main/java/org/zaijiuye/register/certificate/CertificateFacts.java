package org.zaijiuye.register.certificate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registrations;

/** Puts the facts of a request for a certificate together from the form, our records and stored evidence. */
@Component
class CertificateFacts {

    private final Certificates certificates;
    private final PaperCopies copies;
    private final Registrations registrations;
    private final Employments employments;
    private final StoredJson stored;

    CertificateFacts(
            Certificates certificates,
            PaperCopies copies,
            Registrations registrations,
            Employments employments,
            StoredJson stored) {
        this.certificates = certificates;
        this.copies = copies;
        this.registrations = registrations;
        this.employments = employments;
        this.stored = stored;
    }

    CertificateClaim of(Dossier dossier) {
        var request = dossier.request();
        var findings = new RegisterFindings(dossier, stored);
        var held = held(dossier);
        var reason = request.path("reissueReason").asText();
        return new CertificateClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                CertForm.valueOf(request.path("certForm").asText()),
                chosenBefore(dossier, "registration")
                        || known(dossier, registrations::findByOpenKey).isPresent(),
                chosenBefore(dossier, "employment")
                        || known(dossier, employments::findByOpenKey).isPresent(),
                held.map(Certificate::number).orElse(null),
                held.filter(certificate -> copies.printed(certificate.key(), number(dossier)))
                        .isPresent(),
                !request.path("photo").isEmpty(),
                reason.isEmpty() ? null : ReissueReason.valueOf(reason),
                findings.population().map(data -> data.alive()).orElse(null),
                nameMatches(dossier, findings),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                new RegisterStatements(findings).open(List.of("psb")));
    }

    /** What this very handling has issued is not held beside it. */
    private Optional<Certificate> held(Dossier dossier) {
        return Optional.ofNullable(dossier.personId())
                .flatMap(certificates::findByPersonId)
                .filter(certificate -> !certificate.handling().equals(number(dossier)));
    }

    private static String number(Dossier dossier) {
        var handling = dossier.handling();
        return handling == null ? "" : handling.number();
    }

    private static <T> Optional<T> known(Dossier dossier, Function<String, Optional<T>> find) {
        return Optional.ofNullable(dossier.personId())
                .map(Registrations::openKey)
                .flatMap(find);
    }

    /** Before it is handed in, what the same form asks for comes first. */
    private static boolean chosenBefore(Dossier dossier, String item) {
        return dossier.handling() == null
                && dossier.form().path("items").findValuesAsText("item").contains(item);
    }

    private static @Nullable Boolean nameMatches(Dossier dossier, RegisterFindings findings) {
        var name = new PersonName(dossier.applicant().path("name").asText());
        return findings.population()
                .map(data -> data.name())
                .map(registered -> name.same(registered)
                        || findings.proven("psb", "nameMatches").isPresent())
                .orElse(null);
    }
}
