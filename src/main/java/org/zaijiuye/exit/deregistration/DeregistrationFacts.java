package org.zaijiuye.exit.deregistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.Findings;
import org.zaijiuye.engine.Stored;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.person.StatusSign.Kind;
import org.zaijiuye.records.Dossier;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** Puts the facts of a deregistration together from the report, our records and stored evidence. */
@Component
class DeregistrationFacts {

    /** Whose word a clerk may rebut for the person. */
    private static final List<String> REBUTTABLE = List.of("si", "samr", "emp", "edu", "jus", "psb");

    private final Registrations registrations;
    private final Stored stored;

    DeregistrationFacts(Registrations registrations, Stored stored) {
        this.registrations = registrations;
        this.stored = stored;
    }

    DeregistrationClaim of(Dossier dossier) {
        var findings = new Findings(dossier, stored);
        var request = dossier.request();
        var registration = registration(dossier);
        var eventDate = date(request, "eventDate");
        return new DeregistrationClaim(
                dossier.profile(),
                dossier.area(),
                dossier.today(),
                registration.isPresent(),
                registration.map(Registration::regDate).orElse(null),
                DeregReason.valueOf(request.path("deregReason").asText()),
                eventDate,
                starter(request),
                employer(request),
                evidence(dossier, findings, registration, eventDate),
                findings.note("hearing").isPresent(),
                findings.note("hearing")
                        .filter(note -> note.path("answer").asText().equals("DISPUTES"))
                        .isPresent(),
                income(request),
                registration.map(Registration::lastContact).orElse(null),
                List.of(),
                starter(request) == Starter.PERSON,
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }

    /** An open registration; the draft of this very handling keeps it open until the decision. */
    Optional<Registration> registration(Dossier dossier) {
        var personId = dossier.personId();
        return personId == null
                ? Optional.empty()
                : registrations
                        .findByOpenKey(Registrations.openKey(personId))
                        .filter(each -> each.state() != PersonState.DEREGISTERED);
    }

    static Starter starter(JsonNode request) {
        var starter = request.path("starter").asText();
        return starter.isEmpty() ? Starter.PERSON : Starter.valueOf(starter);
    }

    /** The event itself is a sign; what the registers show of work is another; a rebuttal takes both away. */
    private static EvidenceStrength evidence(
            Dossier dossier, Findings findings, Optional<Registration> registration, @Nullable LocalDate eventDate) {
        var since = registration.map(Registration::regDate).orElse(dossier.submittedOn());
        var unemployedSince = registration.map(Registration::unempDate).orElse(since);
        if (REBUTTABLE.stream().anyMatch(findings::rebutted)) {
            return EvidenceStrength.NONE;
        }
        // A fact of another kind, such as an enrolment, is for an official to confirm: more than nothing, never hard.
        var reported = findings.note("event")
                .map(note -> sign(note, eventDate)
                        .map(sign -> sign.strength(dossier.today(), unemployedSince, since))
                        .orElse(EvidenceStrength.SOFT))
                .orElse(EvidenceStrength.NONE);
        return reported.orStronger(StatusSign.ofWork(
                findings.signs(dossier.today(), List.of("si", "samr")), dossier.today(), unemployedSince, since));
    }

    private static Optional<StatusSign> sign(JsonNode note, @Nullable LocalDate eventDate) {
        var kind =
                switch (note.path("type").asText()) {
                    case "EmploymentStarted" ->
                        note.path("kind").asText().equals("OWN_REGISTRATION")
                                ? Kind.OWN_REGISTRATION
                                : Kind.EMPLOYMENT_REGISTRATION;
                    case "BusinessStarted" -> Kind.OPERATING_BUSINESS;
                    case "PensionStarted" -> Kind.PENSION_PAYMENT;
                    case "PersonDied" -> Kind.DEATH;
                    default -> null;
                };
        return Optional.ofNullable(kind).map(each -> new StatusSign(each, eventDate));
    }

    private static @Nullable LocalDate date(JsonNode request, String field) {
        var text = request.path(field).asText();
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable String employer(JsonNode request) {
        var text = request.path("employer").asText();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal income(JsonNode request) {
        var income = request.path("monthlyIncome");
        return income.isNumber() ? income.decimalValue() : null;
    }
}
