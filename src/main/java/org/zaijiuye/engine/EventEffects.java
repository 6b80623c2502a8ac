package org.zaijiuye.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.CaseEvents.Report;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.Secret;

/** What an event changes: records at once, and the case through a handling of item 13 that the lifecycle starts. */
@Component
class EventEffects {

    private static final String DEREGISTRATION = "deregistration";
    private static final String OWN_REGISTRATION = "OWN_REGISTRATION";

    private final Employments employments;
    private final Registrations registrations;
    private final Handlings handlings;
    private final Recoveries recoveries;
    private final CaseFile caseFile;
    private final EvidenceBook evidence;
    private final EvidenceFile file;
    private final Limits limits;
    private final Outbox outbox;
    private final Cases cases;
    private final Stored stored;

    EventEffects(
            Employments employments,
            Registrations registrations,
            Handlings handlings,
            Recoveries recoveries,
            CaseFile caseFile,
            EvidenceBook evidence,
            EvidenceFile file,
            Limits limits,
            Outbox outbox,
            Cases cases,
            Stored stored) {
        this.employments = employments;
        this.registrations = registrations;
        this.handlings = handlings;
        this.recoveries = recoveries;
        this.caseFile = caseFile;
        this.evidence = evidence;
        this.file = file;
        this.limits = limits;
        this.outbox = outbox;
        this.cases = cases;
        this.stored = stored;
    }

    /** Employment records change whether or not a case is open; our own item has written its record already. */
    void onRecords(long personId, Report report) {
        var openKey = Registrations.openKey(personId);
        switch (report.type()) {
            case "EmploymentStarted" -> {
                if (!report.source().equals(OWN_REGISTRATION)) {
                    employments.end(openKey, report.occurredOn().minusDays(1));
                    employments.save(employed(personId, report));
                }
            }
            case "EmploymentEnded" -> {
                if (employments.end(openKey, report.occurredOn()) == 1) {
                    outbox.tellPerson(
                            personId,
                            report.eventId(),
                            report.eventId() + ":OFFER",
                            "可以办理失业登记",
                            "您的就业登记已终止。如无新的工作，可以办理失业登记；有未领取的失业保险金月数的，可以一并申领。");
                }
            }
            case "BenefitRepaid" ->
                recoveries.repaid(personId, report.occurredOn().atStartOfDay());
            default -> {}
        }
    }

    /** Returns the number of the new handling of item 13 that the lifecycle has to start, if there is one. */
    Optional<String> onCase(Registration registration, Report report) {
        if (report.type().equals("ContactMade")) {
            contact(registration, report.occurredOn());
            return Optional.empty();
        }
        return ExitFact.of(report.type()).flatMap(fact -> exit(registration, report, fact));
    }

    void send(String caseNumber, String type) {
        ExitFact.of(type).ifPresent(fact -> cases.send(fact.message(), caseNumber));
    }

    private void contact(Registration registration, LocalDate on) {
        registrations.contact(registration.caseNumber(), on);
        if (registration.state() == PersonState.WARNED) {
            caseFile.move(registration, PersonState.REGISTERED);
        }
        cases.send("ContactMade", registration.caseNumber());
    }

    /** One open handling of item 13 a person: a second fact becomes evidence of the first. */
    private Optional<String> exit(Registration registration, Report report, ExitFact fact) {
        var openKey = Handlings.openKey(registration.personId(), DEREGISTRATION);
        var open = handlings.findByOpenKey(openKey);
        var number = open.map(Handling::number).orElseGet(() -> begin(registration, report, fact, openKey));
        evidence.enter(
                number,
                open.isPresent() ? further(number) : "event",
                Evidence.Source.EVENT,
                "外部事件",
                evidenceOf(report),
                report.source());
        return open.isPresent() ? Optional.empty() : Optional.of(number);
    }

    /** A name of its own, so that it stands beside the fact that began the handling. */
    private String further(String handling) {
        var facts = file.of(handling).stream()
                .filter(each -> each.source() == Evidence.Source.EVENT)
                .count();
        return "event-" + (facts + 1);
    }

    private String begin(Registration registration, Report report, ExitFact fact, String openKey) {
        var count = handlings.findByCaseNumberOrderByNumber(registration.caseNumber()).stream()
                .filter(each -> each.item().equals(DEREGISTRATION))
                .count();
        var request = new LinkedHashMap<String, Object>();
        request.put("item", DEREGISTRATION);
        request.put("deregReason", reason(report, fact));
        request.put("eventDate", report.occurredOn().toString());
        request.put("starter", starter(report));
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

    private static String reason(Report report, ExitFact fact) {
        if (report.source().equals(OWN_REGISTRATION)) {
            return "SOLE_TRADER".equals(report.data().get("empType")) ? "D02" : "D10";
        }
        return fact.reason();
    }

    private static String starter(Report report) {
        return report.source().equals(OWN_REGISTRATION) ? OWN_REGISTRATION : "DATA";
    }

    private static String kind(Report report, ExitFact fact) {
        if (fact == ExitFact.PERSON_DIED) {
            return "CERTAIN";
        }
        return report.source().equals(OWN_REGISTRATION) ? "DECLARED" : "DATA";
    }

    private static Map<String, Object> evidenceOf(Report report) {
        var data = new LinkedHashMap<>(report.data());
        data.put("eventId", report.eventId());
        data.put("type", report.type());
        data.put("occurredOn", report.occurredOn().toString());
        return data;
    }

    private static Employment employed(long personId, Report report) {
        return new Employment(
                null,
                personId,
                null,
                "EMPLOYER",
                text(report, "uscc"),
                text(report, "employer"),
                null,
                null,
                report.occurredOn(),
                null,
                report.source(),
                null,
                Registrations.openKey(personId));
    }

    private static @Nullable String text(Report report, String name) {
        return report.data().get(name) instanceof String text ? text : null;
    }
}
