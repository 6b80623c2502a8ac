package org.zaijiuye.register.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.Cases;
import org.zaijiuye.engine.Jurisdiction;
import org.zaijiuye.engine.Limits;
import org.zaijiuye.engine.Proposals;
import org.zaijiuye.engine.Stored;
import org.zaijiuye.records.Dossier;
import org.zaijiuye.records.Dossiers;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** Enters a person on the register: the registration, its case, and the clocks of the items that waited for it. */
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
    private final Limits limits;
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
            Limits limits,
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
        this.limits = limits;
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
        startWaiting(handling, registration.caseNumber());
        if (previous != null && previous.settledAt() == null) {
            registrations.settle(previous.caseNumber(), LocalDateTime.now(clock));
            cases.succeeded(previous.caseNumber());
        }
        cases.open(registration);
    }

    private Registration registration(Dossier dossier, Handling handling, @Nullable Registration previous) {
        var unemployment = dossier.unemployment();
        var regDate = regDate(handling);
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
    private LocalDate regDate(Handling handling) {
        var grant = stored.result(proposals.latest(handling.number()), RegistrationGrant.class);
        var day = grant.regDate();
        return day == null ? LocalDate.now(clock) : day;
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

    /** The prerequisite is met: the clocks of the siblings start now (policy.md §10.2). */
    private void startWaiting(Handling handling, String caseNumber) {
        var application = handling.application();
        if (application == null) {
            throw new IllegalStateException("a registration is asked for by an application");
        }
        handlings.joinCase(handling.number(), application, caseNumber);
        handlings.joinOpen(handling.personId(), caseNumber);
        handlings.findByApplicationOrderByNumber(application).stream()
                .filter(each -> each.state() == HandlingState.WAITING_PREREQ)
                .forEach(limits::accept);
    }
}
