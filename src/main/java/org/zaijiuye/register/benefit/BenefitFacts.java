package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a claim together from the form, our records and stored evidence. */
@Component
class BenefitFacts {

    private final Registrations registrations;
    private final ClaimHistory history;
    private final InsuredPlaces places;
    private final StoredJson stored;

    BenefitFacts(Registrations registrations, ClaimHistory history, InsuredPlaces places, StoredJson stored) {
        this.registrations = registrations;
        this.history = history;
        this.places = places;
        this.stored = stored;
    }

    BenefitClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var insurance = findings.insurance();
        var registration = registration(dossier);
        return new BenefitClaim(
                dossier.today(),
                dossier.profile(),
                null,
                places.area(dossier),
                registration.isPresent() || registeredFirst(dossier),
                dossier.unemployment().path("jobSeeking").asBoolean(true),
                insurance.map(InsuranceData::receivingPension).orElse(null),
                reason(dossier, findings),
                paidMonths(findings),
                history.residual(dossier, insurance),
                registration.map(Registration::regDate).orElse(dossier.submittedOn()),
                insurance
                        .map(InsuranceData::mutualProposedBy)
                        .map(by -> by == InsuranceData.Proposer.EMPLOYER ? Proposer.EMPLOYER : Proposer.PERSON)
                        .orElse(null),
                employment(dossier, findings, registration),
                findings.workRebutted(dossier.today(), unemployedSince(dossier, registration)),
                history.drawing(dossier, insurance),
                history.exhausted(dossier, registration),
                stops(findings),
                unverifiedStops(findings),
                accountProven(dossier, findings),
                insurance.map(InsuranceData::unclaimedMonths).orElse(null),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                places.of(dossier),
                statements(dossier, findings, registration));
    }

    private List<Statement> statements(
            Dossier dossier, RegisterFindings findings, Optional<Registration> registration) {
        var said = new RegisterStatements(findings);
        var terms = new RegisterStatements.Terms(
                dossier.today(),
                unemployedSince(dossier, registration),
                registration.map(Registration::regDate).orElse(null));
        return Stream.of(
                        said.open(List.of("si", "emp", "psb", "jus")).stream(),
                        history.statements(dossier, findings.insurance()),
                        Stream.of(
                                said.ofWork(RegisterStatements.OF_WORK, BenefitRules::counts, terms),
                                said.account(),
                                places.statement(dossier)))
                .flatMap(each -> each)
                .toList();
    }

    /** A precheck looks past the registration of the same form: the claim is decided only once that is granted. */
    private static boolean registeredFirst(Dossier dossier) {
        return dossier.handling() == null
                && dossier.form().path("items").findValuesAsText("item").contains("registration");
    }

    private Optional<Registration> registration(Dossier dossier) {
        var personId = dossier.personId();
        return personId == null ? Optional.empty() : registrations.findByOpenKey(Registrations.openKey(personId));
    }

    /** What the register says ended the work counts before what the form says. */
    private static @Nullable UnempReason reason(Dossier dossier, RegisterFindings findings) {
        var said = dossier.unemployment().path("unempReason").asText();
        return findings.insurance()
                .map(InsuranceData::stopReason)
                .or(() -> Optional.of(said).filter(text -> !text.isEmpty()))
                .map(UnempReason::valueOf)
                .orElse(null);
    }

    private static @Nullable Integer paidMonths(RegisterFindings findings) {
        var deemed = findings.note("deemed")
                .map(note -> note.path("deemedMonths").asInt())
                .orElse(0);
        return findings.insurance()
                .map(InsuranceData::unemploymentMonths)
                .map(months -> months + deemed)
                .orElse(null);
    }

    private static EvidenceStrength employment(
            Dossier dossier, RegisterFindings findings, Optional<Registration> registration) {
        var since = unemployedSince(dossier, registration);
        var strength = BenefitRules.employment(
                findings.signs(dossier.today(), Set.of("si", "samr", "emp")),
                dossier.today(),
                since,
                registration.map(Registration::regDate).orElse(null));
        var silent = findings.insurance().isEmpty()
                || findings.business().isEmpty()
                || findings.employment().isEmpty();
        return silent ? strength.orStronger(EvidenceStrength.UNKNOWN) : strength;
    }

    private static LocalDate unemployedSince(Dossier dossier, Optional<Registration> registration) {
        return registration.map(Registration::unempDate).orElseGet(() -> {
            var said = dossier.unemployment().path("unempDate").asText();
            return said.isEmpty() ? dossier.submittedOn() : LocalDate.parse(said);
        });
    }

    /** A precheck has asked no bank yet, and nothing is wrong with an account because of that. */
    static boolean accountProven(Dossier dossier, RegisterFindings findings) {
        return dossier.handling() == null
                || findings.accounts()
                        .filter(data -> PayAccount.proven(dossier, data))
                        .isPresent();
    }

    private static Set<StopReason> stops(RegisterFindings findings) {
        var stops = EnumSet.noneOf(StopReason.class);
        findings.population().ifPresent(data -> {
            if (Boolean.FALSE.equals(data.alive())) {
                stops.add(StopReason.S6);
            }
            if (data.emigratedOn() != null) {
                stops.add(StopReason.S3);
            }
            if (data.enlistedOn() != null) {
                stops.add(StopReason.S2);
            }
        });
        findings.justice()
                .filter(data -> Boolean.TRUE.equals(data.imprisoned()))
                .ifPresent(data -> stops.add(StopReason.S7));
        return stops;
    }

    private static Set<StopReason> unverifiedStops(RegisterFindings findings) {
        var unknown = EnumSet.noneOf(StopReason.class);
        if (findings.population().isEmpty()) {
            unknown.add(StopReason.S6);
        }
        if (findings.justice().isEmpty()) {
            unknown.add(StopReason.S7);
        }
        return unknown;
    }
}
