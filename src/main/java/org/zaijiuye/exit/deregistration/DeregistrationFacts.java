package org.zaijiuye.exit.deregistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.EvidenceReading;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.person.StatusSign.Kind;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a deregistration together from the report, our records and stored evidence. */
@Component
class DeregistrationFacts {

    private static final List<String> WITNESSES_OF_WORK = List.of("si", "samr");

    private final Registrations registrations;
    private final ExitReasons grounds;
    private final EvidenceReading reading;
    private final StoredJson stored;

    DeregistrationFacts(Registrations registrations, ExitReasons grounds, EvidenceReading reading, StoredJson stored) {
        this.registrations = registrations;
        this.grounds = grounds;
        this.reading = reading;
        this.stored = stored;
    }

    DeregistrationClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var request = dossier.request();
        var ground = grounds.of(dossier);
        var registration = registration(dossier);
        return new DeregistrationClaim(
                dossier.profile(),
                dossier.area(),
                dossier.today(),
                registration.isPresent(),
                registration.map(Registration::regDate).orElse(null),
                registration.map(Registration::endedOn).orElse(null),
                ground.reason(),
                ground.eventDate(),
                ground.starter(),
                employer(request),
                evidence(dossier, findings, registration, ground),
                dossier.answered("hearing").filter(ground::before).isPresent()
                        && findings.note("hearing")
                                .filter(DeregistrationFacts::reached)
                                .isPresent(),
                findings.note("hearing")
                        .filter(note -> note.path("answer").asText().equals("DISPUTES"))
                        .isPresent(),
                income(request),
                registration.map(Registration::lastContact).orElse(null),
                List.of(),
                ground.starter() == ExitInitiator.PERSON,
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                statements(dossier, findings, registration, ground));
    }

    /** Whoever was called in vain has been told nothing. */
    private static boolean reached(JsonNode hearing) {
        return hearing.path("heard").asText().equals("REACHED");
    }

    private List<Statement> statements(
            Dossier dossier, RegisterFindings findings, Optional<Registration> registration, ExitReason ground) {
        var said = new RegisterStatements(findings);
        var since = registration.map(Registration::regDate).orElse(dossier.submittedOn());
        var terms = new RegisterStatements.Terms(
                dossier.today(), registration.map(Registration::unempDate).orElse(since), since);
        var asked = WITNESSES_OF_WORK.stream()
                .filter(dossier.evidence()::containsKey)
                .toList();
        var work = said.ofWork(asked, sign -> true, terms).text();
        var fact = ground.fact();
        return Stream.of(
                        Stream.ofNullable(fact).map(this::statement),
                        Stream.of(work)
                                .filter(text -> !text.isEmpty())
                                .map(text -> new Statement(DeregistrationClaim.GROUND, text)))
                .flatMap(each -> each)
                .toList();
    }

    /** The office that serves a registered person, which handles the exit. */
    Optional<String> serviceOrg(@Nullable Long person) {
        return Optional.ofNullable(person)
                .flatMap(key -> registrations.findByOpenKey(Registrations.openKey(key)))
                .map(Registration::serviceOrg);
    }

    /** Who reported what, and for which day. */
    private Statement statement(Evidence fact) {
        var note = stored.read(fact.data().text());
        var what = ExitFact.of(note.path("type").asText()).map(ExitFact::title).orElse("");
        var text = reading.origin(fact) + "报告" + what + "（"
                + note.path("occurredOn").asText() + "）";
        return new Statement(DeregistrationClaim.GROUND, text);
    }

    /**
     * The registration that is to end: the open one, which the draft of this very handling keeps open until the
     * decision, or the one of the case that an event is about, whose exit may be dated anew.
     */
    Optional<Registration> registration(Dossier dossier) {
        var handling = dossier.handling();
        if (handling != null && handling.eventId() != null && handling.caseNumber() != null) {
            return registrations.findByCaseNumber(handling.caseNumber());
        }
        return Optional.ofNullable(dossier.personId())
                .flatMap(person -> registrations.findByOpenKey(Registrations.openKey(person)));
    }

    /** The report itself is a sign; what the registers show of work is another; who disproves the report disproves both. */
    private EvidenceStrength evidence(
            Dossier dossier, RegisterFindings findings, Optional<Registration> registration, ExitReason ground) {
        var since = registration.map(Registration::regDate).orElse(dossier.submittedOn());
        var unemployedSince = registration.map(Registration::unempDate).orElse(since);
        if (ground.disproved()) {
            return EvidenceStrength.NONE;
        }
        return reported(ground, dossier.today(), unemployedSince, since)
                .orStronger(StatusSign.ofWork(
                        findings.signs(dossier.today(), WITNESSES_OF_WORK), dossier.today(), unemployedSince, since));
    }

    /** A fact of another kind, such as an enrolment, is for an official to confirm: more than nothing, never hard. */
    private EvidenceStrength reported(
            ExitReason ground, LocalDate today, LocalDate unemployedSince, LocalDate registeredOn) {
        var fact = ground.fact();
        if (fact == null) {
            return EvidenceStrength.NONE;
        }
        if (ground.weak()) {
            return EvidenceStrength.SOFT;
        }
        return kind(stored.read(fact.data().text()), ground.starter())
                .map(kind -> new StatusSign(kind, ground.eventDate()))
                .map(sign -> sign.strength(today, unemployedSince, registeredOn))
                .orElse(EvidenceStrength.SOFT);
    }

    private static Optional<Kind> kind(JsonNode note, ExitInitiator starter) {
        return Optional.ofNullable(
                switch (note.path("type").asText()) {
                    case "EmploymentStarted" ->
                        starter == ExitInitiator.OWN_REGISTRATION
                                ? Kind.OWN_REGISTRATION
                                : Kind.EMPLOYMENT_REGISTRATION;
                    case "BusinessStarted" -> Kind.OPERATING_BUSINESS;
                    case "PensionStarted" -> Kind.PENSION_PAYMENT;
                    case "PersonDied" -> Kind.DEATH;
                    default -> null;
                });
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
