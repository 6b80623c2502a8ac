package org.zaijiuye.register.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.Cases;
import org.zaijiuye.engine.Jurisdiction;
import org.zaijiuye.engine.Proposals;
import org.zaijiuye.engine.Stored;
import org.zaijiuye.records.Dossier;
import org.zaijiuye.records.Dossiers;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** Enters a person on the register: the registration and its case, which the siblings of the application join. */
@Component
class Enrolment {

    private final Dossiers dossiers;
    private final Persons persons;
    private final Registrations registrations;
    private final Handlings handlings;
    private final Proposals proposals;
    private final Stored stored;
    private final RegistrationParameters parameters;
    private final Jurisdiction jurisdiction;
    private final Cases cases;
    private final Clock clock;

    Enrolment(
            Dossiers dossiers,
            Persons persons,
            Registrations registrations,
            Handlings handlings,
            Proposals proposals,
            Stored stored,
            RegistrationParameters parameters,
            Jurisdiction jurisdiction,
            Cases cases,
            Clock clock) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.registrations = registrations;
        this.handlings = handlings;
        this.proposals = proposals;
        this.stored = stored;
        this.parameters = parameters;
        this.jurisdiction = jurisdiction;
        this.cases = cases;
        this.clock = clock;
    }

    void enrol(String number) {
        var dossier = dossiers.of(number);
        var handling = dossier.stored();
        persons.lock(handling.personId());
        var previous = registrations.findByPersonIdOrderById(handling.personId()).stream()
                .max(Comparator.comparing(Registration::regDate))
                .orElse(null);
        var registration = registrations.save(registration(dossier, handling, previous));
        handlings.joinCase(number, String.valueOf(handling.application()), registration.caseNumber());
        handlings.joinOpen(handling.personId(), registration.caseNumber());
        if (previous != null && previous.settledAt() == null) {
            registrations.settle(previous.caseNumber(), LocalDateTime.now(clock));
            cases.succeeded(previous.caseNumber());
        }
        cases.open(registration);
    }

    private Registration registration(Dossier dossier, Handling handling, @Nullable Registration previous) {
        var unemployment = dossier.unemployment();
        var regDate = regDate(dossier);
        return new Registration(
                null,
                "C" + handling.application(),
                previous == null ? null : previous.caseNumber(),
                handling.personId(),
                handling.number(),
                handling.office(),
                serviceOrg(dossier, handling.office()),
                handling.profile(),
                regDate,
                LocalDate.parse(unemployment.path("unempDate").asText()),
                unemployment.path("unempReason").asText(),
                tags(dossier, regDate),
                PersonState.REGISTERED,
                regDate,
                null,
                null,
                null,
                Registrations.openKey(handling.personId()));
    }

    /** The day of submission or, where the parameter says so, of the decision. */
    private LocalDate regDate(Dossier dossier) {
        var proposal = proposals.latest(dossier.stored().number());
        var day = proposal.result() == null
                ? byParameter(dossier)
                : stored.result(proposal, RegistrationGrant.class).regDate();
        return day == null ? dossier.today() : day;
    }

    /** A refusal that an objection undid proposes no date. */
    private @Nullable LocalDate byParameter(Dossier dossier) {
        var asked = parameters.asking(dossier.profile(), dossier.area(), dossier.submittedOn());
        return RegistrationParameters.terms(asked).regDateRule() == RegDateRule.SUBMIT_DATE
                ? dossier.submittedOn()
                : null;
    }

    /** The office of the residence street; outside the city the accepting office. */
    private String serviceOrg(Dossier dossier, String accepting) {
        return jurisdiction
                .find(dossier.applicant().path("residenceArea").asText())
                .map(office -> office.code())
                .orElse(accepting);
    }

    private String tags(Dossier dossier, LocalDate regDate) {
        var birthDate = LocalDate.parse(dossier.applicant().path("birthDate").asText());
        var today = dossier.today();
        var terms = parameters.classTerms(dossier.profile(), dossier.area(), today);
        return Classification.of(false, false, birthDate, regDate, today, terms).tags().stream()
                .map(Tag::name)
                .collect(Collectors.joining(","));
    }

    /** What the person is told: number, date, offices, class. */
    Map<String, Object> issued(String number) {
        return registrations
                .findByHandling(number)
                .map(registration -> Map.<String, Object>of(
                        "urNo", registration.number(),
                        "regDate", registration.regDate().toString(),
                        "unempDate", registration.unempDate().toString(),
                        "registerOrg", registration.registerOrg(),
                        "serviceOrg", registration.serviceOrg(),
                        "class", highest(registration.tags())))
                .orElse(Map.of());
    }

    private static String highest(String tags) {
        return Arrays.stream(tags.split(","))
                .map(Tag::valueOf)
                .min(Comparator.naturalOrder())
                .orElse(Tag.GENERAL)
                .name();
    }
}
