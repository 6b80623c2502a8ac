package org.zaijiuye.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.CaseEvents.Report;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.Secret;

/** What an event changes: records at once, and the case through a handling of item 13 (policy.md §9.4). */
@Component
class EventEffects {

    private static final String DEREGISTRATION = "deregistration";

    private final WorkRecords work;
    private final Registrations registrations;
    private final Handlings handlings;
    private final Recoveries recoveries;
    private final CaseFile caseFile;
    private final ExitFacts facts;
    private final Limits limits;
    private final Cases cases;
    private final Stored stored;
    private final Deaths deaths;

    EventEffects(
            WorkRecords work,
            Registrations registrations,
            Handlings handlings,
            Recoveries recoveries,
            CaseFile caseFile,
            ExitFacts facts,
            Limits limits,
            Cases cases,
            Stored stored,
            Deaths deaths) {
        this.work = work;
        this.registrations = registrations;
        this.handlings = handlings;
        this.recoveries = recoveries;
        this.caseFile = caseFile;
        this.facts = facts;
        this.limits = limits;
        this.cases = cases;
        this.stored = stored;
        this.deaths = deaths;
    }

    /** Where a fact went that ends a registration: the handling of item 13, and what the fact means for it. */
    record Exit(String handling, Meaning meaning) {}

    enum Meaning {
        /** The handling was opened for this fact. */
        BEGINS,
        /** The handling was open, and now rests on other facts. */
        CHANGES,
        /** Somebody else had reported the same. */
        REPEATS
    }

    /** Employment records change whether or not a case is open; our own item has written its record already. */
    void onRecords(long personId, Report report) {
        switch (report.type()) {
            case "EmploymentStarted" -> {
                if (!report.source().equals(ExitFacts.OWN_REGISTRATION)) {
                    work.started(personId, report);
                }
            }
            case "EmploymentEnded" -> work.ended(personId, report);
            case "BenefitRepaid" ->
                recoveries.repaid(personId, report.occurredOn().atStartOfDay());
            default -> {}
        }
    }

    /** The case that a fact is about: the open one or, for an exit proved for an earlier day, the one it ended. */
    Optional<Registration> caseOf(long personId, Report report) {
        var day = report.occurredOn();
        var fact = ExitFact.of(report.type());
        return registrations
                .findByOpenKey(Registrations.openKey(personId))
                .filter(open -> !day.isBefore(open.regDate())
                        || fact.filter(ExitFact::lasts).isPresent())
                .or(() -> fact.flatMap(each -> endedLater(personId, day)));
    }

    private Optional<Registration> endedLater(long personId, LocalDate day) {
        return registrations.findByPersonIdOrderById(personId).stream()
                .filter(each -> each.state() == PersonState.DEREGISTERED && !day.isBefore(each.regDate()))
                .filter(each -> day.isBefore(Objects.requireNonNull(each.endedOn())))
                .findFirst();
    }

    Optional<Exit> onCase(Registration registration, Report report) {
        if (report.type().equals("ContactMade")) {
            contact(registration, report.occurredOn());
            return Optional.empty();
        }
        return ExitFact.of(report.type())
                .map(fact -> exit(registration, report.notBefore(registration.regDate()), fact));
    }

    /** Sets going what {@link #onCase} prepared; a death closes whatever else the person has open. */
    void send(long personId, Report report, Optional<Registration> registration, Optional<Exit> exit) {
        if (report.type().equals(ExitFact.PERSON_DIED.type())) {
            deaths.close(personId, exit.map(Exit::handling).orElse(""));
        }
        exit.ifPresent(each -> send(registration.orElseThrow(), report, each));
    }

    private void send(Registration registration, Report report, Exit exit) {
        var fact = ExitFact.of(report.type()).orElseThrow();
        switch (exit.meaning()) {
            case BEGINS -> cases.exit(fact, registration, exit.handling());
            case CHANGES -> cases.send(fact == ExitFact.PERSON_DIED ? fact.message() : "FactReported", exit.handling());
            case REPEATS -> {}
        }
    }

    private void contact(Registration registration, LocalDate on) {
        registrations.contact(registration.caseNumber(), on);
        if (registration.state() == PersonState.WARNED) {
            caseFile.move(registration, PersonState.REGISTERED);
        }
        cases.send("ContactMade", registration.caseNumber());
    }

    /** One open handling of item 13 a person: a second fact becomes evidence of the first. */
    private Exit exit(Registration registration, Report report, ExitFact fact) {
        var openKey = openKey(registration);
        var open = handlings.findByOpenKey(openKey).map(Handling::number);
        if (open.isPresent()) {
            return new Exit(open.get(), facts.add(open.get(), report, fact) ? Meaning.CHANGES : Meaning.REPEATS);
        }
        var number = begin(registration, report, fact, openKey);
        facts.begin(number, report, fact);
        return new Exit(number, Meaning.BEGINS);
    }

    /** An ended case has a key of its own: the person may have registered again and be leaving once more. */
    private static String openKey(Registration registration) {
        var key = Handlings.openKey(registration.personId(), DEREGISTRATION);
        return registration.state() == PersonState.DEREGISTERED ? key + ":" + registration.id() : key;
    }

    private String begin(Registration registration, Report report, ExitFact fact, String openKey) {
        var count = handlings.findByCaseNumberOrderByNumber(registration.caseNumber()).stream()
                .filter(each -> each.item().equals(DEREGISTRATION))
                .count();
        var request = new LinkedHashMap<String, Object>();
        request.put("item", DEREGISTRATION);
        request.put("deregReason", ExitFacts.reason(report, fact));
        request.put("eventDate", report.occurredOn().toString());
        request.put("starter", ExitFacts.starter(report));
        var handling = handlings.save(new Handling(
                registration.caseNumber() + "-13-" + (count + 1),
                null,
                registration.caseNumber(),
                DEREGISTRATION,
                registration.personId(),
                registration.serviceOrg(),
                registration.profile(),
                kind(report, fact),
                HandlingState.SUBMITTED,
                null,
                new Secret(stored.write(request)),
                report.eventId(),
                openKey,
                null,
                null,
                null,
                null,
                false,
                null));
        limits.accept(handling);
        return handling.number();
    }

    private static String kind(Report report, ExitFact fact) {
        if (fact == ExitFact.PERSON_DIED) {
            return "CERTAIN";
        }
        return report.source().equals(ExitFacts.OWN_REGISTRATION) ? "DECLARED" : "DATA";
    }
}
