package org.zaijiuye.exit.employment;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** A report of work that was only a sign is an employment record once an exit has been decided on it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // what follows from the records of work comes after them
class EmploymentOnExit implements ExitConsequence {

    private static final String EMPLOYED = "D01";

    private final EventInbox events;
    private final EmployerReports reports;
    private final StateTransitions cases;

    EmploymentOnExit(EventInbox events, EmployerReports reports, StateTransitions cases) {
        this.events = events;
        this.reports = reports;
        this.cases = cases;
    }

    @Override
    public void ended(CaseExit exit) {
        if (exit.reason().equals(EMPLOYED)) {
            var person = cases.registration(exit.caseNumber()).personId();
            events.reported(exit.handling()).stream()
                    .filter(report -> report.type().equals(ExitFact.EMPLOYMENT_STARTED.type()))
                    .filter(report -> !report.source().equals(EventSource.OWN_REGISTRATION))
                    .forEach(report -> reports.started(person, report));
        }
    }
}
