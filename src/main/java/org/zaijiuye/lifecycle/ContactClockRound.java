package org.zaijiuye.lifecycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.Report;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

/**
 * The clock of silence (policy.md §5.13 D09, §10.1): after five months a warning and a task to look for the person, after
 * six the fact that contact was lost, which officials examine before it ends a registration.
 */
@Component
class ContactClockRound implements ServiceRound {

    /** No warning comes sooner, whatever the parameters of an area say: who was heard since need not be looked at. */
    private static final int SHORTEST_SILENCE_MONTHS = 1;

    private final Registrations registrations;
    private final Persons persons;
    private final StateTransitions transitions;
    private final CaseTaskOpener opener;
    private final EventInbox events;
    private final Parameters parameters;
    private final Jurisdiction jurisdiction;
    private final Outbox outbox;

    ContactClockRound(
            Registrations registrations,
            Persons persons,
            StateTransitions transitions,
            CaseTaskOpener opener,
            EventInbox events,
            Parameters parameters,
            Jurisdiction jurisdiction,
            Outbox outbox) {
        this.registrations = registrations;
        this.persons = persons;
        this.transitions = transitions;
        this.opener = opener;
        this.events = events;
        this.parameters = parameters;
        this.jurisdiction = jurisdiction;
        this.outbox = outbox;
    }

    @Override
    public String code() {
        return "CONTACT_CLOCK";
    }

    @Override
    public String title() {
        return "联系时限";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var silent = registrations.silentSince(day.minusMonths(SHORTEST_SILENCE_MONTHS), after, size);
        return ServiceRound.each(silent, Registration::personId, registration -> look(registration, day));
    }

    private void look(Registration registration, LocalDate day) {
        var tolerated = months("ur.noContactMonths", registration, day);
        var warnedAfter = months("ur.warnMonths", registration, day);
        if (!registration.lastContact().plusMonths(warnedAfter).isAfter(day)) {
            var lost = registration.lastContact().plusMonths(tolerated);
            warn(registration, later(lost, day.plusMonths(tolerated - warnedAfter)))
                    .map(contact -> later(lost, contact.dueOn()))
                    .filter(end -> !end.isAfter(day))
                    .ifPresent(end -> lost(registration, end));
        }
    }

    private int months(String parameter, Registration registration, LocalDate day) {
        return parameters.integer(parameter, registration.profile(), registration.area(), day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** However late the warning comes, the days to look for the person are whole. */
    private Optional<CaseTask> warn(Registration registration, LocalDate until) {
        var contact = opener.warnedContact(registration, until);
        if (registration.state() == PersonState.REGISTERED) {
            transitions.move(registration, PersonState.WARNED);
            var office = jurisdiction.office(registration.serviceOrg());
            outbox.tellPerson(
                    registration.personId(),
                    registration.caseNumber(),
                    registration.caseNumber() + ":WARN:" + registration.lastContact(),
                    "请与公共就业服务机构联系",
                    "您自%s以来没有与公共就业服务机构联系。请在%s之前联系%s%s，否则失业登记可能被注销（《就业服务与就业管理规定》第六十六条）。"
                            .formatted(
                                    registration.lastContact(),
                                    contact.map(CaseTask::dueOn).orElse(until),
                                    office.name(),
                                    office.phone() == null ? "" : "（电话" + office.phone() + "）"));
        }
        return contact;
    }

    /** The event's id holds the date of the last contact, so the same silence is reported once, and always for the same day. */
    private void lost(Registration registration, LocalDate on) {
        var person = persons.findById(registration.personId()).orElseThrow();
        events.report(new Report(
                registration.caseNumber() + ":LOST:" + registration.lastContact(),
                ExitFact.CONTACT_LOST.type(),
                person.idType(),
                person.idNo().text(),
                on,
                "TIME_LIMIT",
                Map.of()));
    }
}
