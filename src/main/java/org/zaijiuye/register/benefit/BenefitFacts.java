package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.UnjudgedReports;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a claim together from the form, our records and stored evidence. */
@Component
class BenefitFacts {

    private final Registrations registrations;
    private final ClaimHistory history;
    private final InsuredPlaces places;
    private final UnjudgedReports reports;
    private final StoredJson stored;

    BenefitFacts(
            Registrations registrations,
            ClaimHistory history,
            InsuredPlaces places,
            UnjudgedReports reports,
            StoredJson stored) {
        this.registrations = registrations;
        this.history = history;
        this.places = places;
        this.reports = reports;
        this.stored = stored;
    }

    BenefitClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var insurance = findings.insurance();
        var registration = registration(dossier);
        var since = unemployedSince(dossier, registration);
        var reported = reports.about(dossier, since);
        var work = employment(dossier, findings, since, registration).orStronger(reported.ofWork());
        var told =
                employment(dossier, findings.uncorrected(), since, registration).orStronger(reported.ofWorkAsTold());
        var rebutted = work == EvidenceStrength.NONE && told != work;
        var leaving = new LeavingFacts(dossier, findings);
        var stops = StopFacts.of(findings, dossier.today(), LostJob.of(dossier, findings, since))
                .with(reported);
        return new BenefitClaim(
                dossier.today(),
                dossier.profile(),
                null,
                places.area(dossier),
                registration.isPresent() || registeredFirst(dossier),
                dossier.unemployment().path("jobSeeking").asBoolean(true),
                reported.certain(ExitFact.PENSION_STARTED)
                        ? Boolean.TRUE
                        : insurance.map(InsuranceData::receivingPension).orElse(null),
                leaving.reason(),
                paidMonths(insurance),
                residual(dossier, findings),
                registration.map(Registration::regDate).orElse(dossier.submittedOn()),
                insurance
                        .map(InsuranceData::mutualProposedBy)
                        .map(by -> by == InsuranceData.Proposer.EMPLOYER ? Proposer.EMPLOYER : Proposer.PERSON)
                        .orElse(null),
                rebutted ? told : work,
                rebutted,
                history.drawing(dossier, insurance),
                history.exhausted(dossier, registration),
                stops.shown(),
                stops.doubtful(),
                accountProven(dossier, findings),
                insurance.map(InsuranceData::unclaimedMonths).orElse(null),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                places.of(dossier),
                Stream.concat(statements(dossier, findings, registration).stream(), stops.statements().stream())
                        .toList(),
                leaving.stated(),
                leaving.disagreements(),
                history.doubtful(dossier, insurance),
                history.drawnUntil(dossier, insurance),
                leaving.onlyStated(),
                reported.facts(),
                ClaimHistory.subsidisedUntil(findings.employment()));
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

    private static @Nullable Integer paidMonths(Optional<InsuranceData> insurance) {
        return insurance
                .filter(data -> data.unemploymentMonths() != null)
                .map(data -> Objects.requireNonNullElse(data.unemploymentMonths(), 0)
                        + Objects.requireNonNullElse(data.deemedMonths(), 0))
                .filter(months -> within(months, InsuranceData.MOST_MONTHS))
                .orElse(null);
    }

    /** What is proven before what books and register tell. */
    private @Nullable Integer residual(Dossier dossier, RegisterFindings findings) {
        return findings.proven("si", "residualMonths")
                .map(Integer::valueOf)
                .or(() -> Optional.ofNullable(history.residual(dossier, findings.insurance())))
                .filter(months -> within(months, InsuranceData.LONGEST_MONTHS))
                .orElse(null);
    }

    /** What cannot be is unknown, and left to an official. */
    private static boolean within(int months, int most) {
        return months >= 0 && months <= most;
    }

    private static EvidenceStrength employment(
            Dossier dossier, RegisterFindings findings, LocalDate since, Optional<Registration> registration) {
        var strength = BenefitRules.employment(
                findings.signs(dossier.today(), RegisterStatements.OF_WORK),
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
}
