package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.Report;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

/** Five months without contact: a warning; six: a draft of deregistration D09 that a clerk verifies (policy.md §5.13). */
@DiagramStep(title = "失联预警", help = "久未联系的先提醒本人，仍无联系的报失联事实。每日一次即可。", processes = "TimeLimitProcess")
@Component
class WarnLostContactDelegate implements JavaDelegate {

    private final Registrations registrations;
    private final Persons persons;
    private final StateTransitions transitions;
    private final EventInbox events;
    private final Parameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    WarnLostContactDelegate(
            Registrations registrations,
            Persons persons,
            StateTransitions transitions,
            EventInbox events,
            Parameters parameters,
            Outbox outbox,
            Clock clock) {
        this.registrations = registrations;
        this.persons = persons;
        this.transitions = transitions;
        this.events = events;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var today = LocalDate.now(clock);
        registrations.silentSince(today.minusMonths(1)).forEach(registration -> look(registration, today));
    }

    private void look(Registration registration, LocalDate today) {
        if (!registration
                .lastContact()
                .plusMonths(months(registration, "ur.noContactMonths", today))
                .isAfter(today)) {
            lost(registration, today);
        } else if (registration.state() == PersonState.REGISTERED
                && !registration
                        .lastContact()
                        .plusMonths(months(registration, "ur.warnMonths", today))
                        .isAfter(today)) {
            warn(registration);
        }
    }

    private int months(Registration registration, String name, LocalDate today) {
        return parameters.integer(
                name, registration.profile(), registration.serviceOrg().substring(0, 4), today);
    }

    private void warn(Registration registration) {
        transitions.move(registration, PersonState.WARNED);
        outbox.tellPerson(
                registration.personId(),
                registration.caseNumber(),
                registration.caseNumber() + ":WARN:" + registration.lastContact(),
                "请与公共就业服务机构联系",
                "您已较长时间未与公共就业服务机构联系。请尽快联系，否则失业登记可能被注销。");
    }

    /** The event's id holds the date of the last contact, so the same silence is reported once. */
    private void lost(Registration registration, LocalDate today) {
        var person = persons.findById(registration.personId()).orElseThrow();
        events.report(new Report(
                registration.caseNumber() + ":LOST:" + registration.lastContact(),
                "ContactLost",
                person.idType(),
                person.idNo().text(),
                today,
                "TIME_LIMIT",
                Map.of()));
    }
}
