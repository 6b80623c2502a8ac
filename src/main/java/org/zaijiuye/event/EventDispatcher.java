package org.zaijiuye.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.EventInbox.Report;
import org.zaijiuye.event.EventLog.Fate;
import org.zaijiuye.exit.deregistration.ExitEvidence;
import org.zaijiuye.exit.deregistration.ExitHandlings;
import org.zaijiuye.exit.deregistration.ExitHandlings.Exit;
import org.zaijiuye.exit.employment.EmployerReports;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.register.benefit.AccountChange;
import org.zaijiuye.register.benefit.Repayments;

/** What an event changes: records at once, and the case through a handling of item 13 (policy.md §9.4). */
@Component
class EventDispatcher {

    private final EmployerReports work;
    private final Registrations registrations;
    private final Repayments repayments;
    private final AccountChange accountChange;
    private final StateTransitions transitions;
    private final ExitHandlings exits;
    private final LifecycleMessages cases;
    private final DeceasedApplicants deaths;

    EventDispatcher(
            EmployerReports work,
            Registrations registrations,
            Repayments repayments,
            AccountChange accountChange,
            StateTransitions transitions,
            ExitHandlings exits,
            LifecycleMessages cases,
            DeceasedApplicants deaths) {
        this.work = work;
        this.registrations = registrations;
        this.repayments = repayments;
        this.accountChange = accountChange;
        this.transitions = transitions;
        this.exits = exits;
        this.cases = cases;
        this.deaths = deaths;
    }

    /**
     * Employment records change whether or not a case is open; our own item has written its record already. Answers what
     * became of a fact about money, where it was booked or overtaken.
     */
    Optional<Fate> onRecords(long personId, Report report) {
        switch (report.type()) {
            case "EmploymentStarted" -> {
                if (!report.source().equals(ExitEvidence.OWN_REGISTRATION)) {
                    work.started(personId, report);
                }
            }
            case "EmploymentEnded" -> work.ended(personId, report);
            case "BenefitRepaid" -> {
                return repayments.take(personId, report);
            }
            case "AccountChanged" -> {
                return accountChange.apply(personId, report);
            }
            default -> {}
        }
        return Optional.empty();
    }

    /** Facts about money concern what was granted; where that changed nothing, a case cannot take them either. */
    static boolean ofMoney(Report report) {
        return Set.of("BenefitRepaid", "AccountChanged").contains(report.type());
    }

    /** A case that took a fact and, where the fact ends a registration, the handling to which it went. */
    record Taken(Registration registration, Optional<Exit> exit) {}

    List<Taken> onCases(List<Registration> cases, Report report) {
        return cases.stream().map(each -> new Taken(each, onCase(each, report))).toList();
    }

    private Optional<Exit> onCase(Registration registration, Report report) {
        if (report.type().equals("ContactMade")) {
            contact(registration, report.occurredOn());
            return Optional.empty();
        }
        return ExitFact.of(report.type())
                .map(fact -> exits.take(registration, report.notBefore(registration.regDate()), fact));
    }

    /** Sets going what {@link #onCases} prepared; a death closes whatever else the person has open. */
    void send(long personId, Report report, List<Taken> taken) {
        var going = taken.stream().flatMap(each -> each.exit().stream()).map(Exit::handling);
        if (report.type().equals(ExitFact.PERSON_DIED.type())) {
            deaths.close(personId, going.findFirst().orElse(""));
        }
        taken.forEach(each -> each.exit().ifPresent(exit -> send(each.registration(), report, exit)));
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
            transitions.move(registration, PersonState.REGISTERED);
        }
        cases.send("ContactMade", registration.caseNumber());
    }
}
