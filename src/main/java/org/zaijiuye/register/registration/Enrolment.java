package org.zaijiuye.register.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

/** Enters a person on the register: the registration and its case, which the siblings of the application join. */
@Component
class Enrolment {

    private final StateTransitions transitions;
    private final Dossiers dossiers;
    private final Persons persons;
    private final Registrations registrations;
    private final Handlings handlings;
    private final RegisterEntry entry;
    private final LifecycleMessages cases;
    private final Decisions decisions;
    private final RegistrationParameters parameters;
    private final Clock clock;

    Enrolment(
            StateTransitions transitions,
            Dossiers dossiers,
            Persons persons,
            Registrations registrations,
            Handlings handlings,
            RegisterEntry entry,
            LifecycleMessages cases,
            Decisions decisions,
            RegistrationParameters parameters,
            Clock clock) {
        this.transitions = transitions;
        this.dossiers = dossiers;
        this.persons = persons;
        this.registrations = registrations;
        this.handlings = handlings;
        this.entry = entry;
        this.cases = cases;
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    void enrol(String number) {
        persons.lockOf(number);
        var handling = transitions.handling(number);
        var dossier = dossiers.of(number);
        requireNoOther(handling);
        var previous = registrations.findByPersonIdOrderById(handling.personId()).stream()
                .max(Comparator.comparing(Registration::regDate))
                .orElse(null);
        var registration = registrations.save(entry.draft(dossier, previous));
        handlings.joinCase(number, String.valueOf(handling.application()), registration.caseNumber());
        handlings.joinOpen(handling.personId(), registration.caseNumber());
        if (previous != null && previous.settledAt() == null) {
            registrations.settle(previous.caseNumber(), LocalDateTime.now(clock));
            cases.succeeded(previous.caseNumber());
        }
        cases.open(registration);
    }

    /** The rule refuses a duplicate; only a decision against it, or one made at the same moment, comes here. */
    private void requireNoOther(Handling handling) {
        registrations
                .findByOpenKey(Registrations.openKey(handling.personId()))
                .ifPresent(open -> refuse("申请人已有在册的失业登记（登记号" + open.number() + "），不能再登记一次。请刷新后按最新情况办理；"));
        registrations.findByPersonIdOrderById(handling.personId()).stream()
                .filter(other -> other.endedOn() != null && appliedLater(other, handling))
                .forEach(later -> refuse("申请人此后已另行办理失业登记（登记号" + later.number() + "，已终止），不能再按以前的申请登记；"));
    }

    private static void refuse(String why) {
        throw new NotAllowed(why + "属于异议复核的，请选“异议不成立”，并在理由中写明该登记号。");
    }

    private boolean appliedLater(Registration other, Handling handling) {
        return handlings
                .findById(other.handling())
                .map(Handling::acceptedAt)
                .filter(at -> at.isAfter(Objects.requireNonNull(handling.acceptedAt())))
                .isPresent();
    }

    boolean registered(long person) {
        return registrations.findByOpenKey(Registrations.openKey(person)).isPresent();
    }

    /** What the person is told: number, dates, offices, class, and while it lasts when to report. */
    Map<String, Object> issued(String number) {
        var told = new LinkedHashMap<String, Object>();
        registrations.findByHandling(number).ifPresent(registration -> {
            told.put("urNo", registration.number());
            told.put("regDate", registration.regDate().toString());
            told.put("unempDate", registration.unempDate().toString());
            told.put("registerOrg", registration.registerOrg());
            told.put("serviceOrg", registration.serviceOrg());
            told.put("class", registration.groups().get(0));
            var due =
                    registration.endedOn() == null ? nextReportDue(registration).toString() : null;
            told.put("nextReportDue", due);
        });
        return told;
    }

    /** Counted from the last contact; who was told of the registration later, by an objection too, from that day on. */
    private LocalDate nextReportDue(Registration registration) {
        var from = decisions
                .latest(registration.handling(), DecisionRecord.Kind.DECISION)
                .map(decision -> decision.decidedAt().toLocalDate())
                .filter(told -> told.isAfter(registration.lastContact()))
                .orElse(registration.lastContact());
        return from.plusMonths(parameters.reportMonths(registration.profile(), registration.area(), from));
    }
}
