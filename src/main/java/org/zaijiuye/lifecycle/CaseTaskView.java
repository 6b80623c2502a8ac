package org.zaijiuye.lifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.calendar.WorkingCalendar;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.person.AreaNames;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.ContactAttempt;
import org.zaijiuye.records.ContactAttempts;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.task.UserTaskContext;

/** What the forms of the work on a case show: the person, masked, the limit, the groups, and earlier tries. */
@Component
class CaseTaskView {

    private final ServicePersons persons;
    private final Persons people;
    private final CaseTasks tasks;
    private final ContactAttempts attempts;
    private final StateTransitions transitions;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;

    CaseTaskView(
            ServicePersons persons,
            Persons people,
            CaseTasks tasks,
            ContactAttempts attempts,
            StateTransitions transitions,
            Jurisdiction jurisdiction,
            Calendars calendars) {
        this.persons = persons;
        this.people = people;
        this.tasks = tasks;
        this.attempts = attempts;
        this.transitions = transitions;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
    }

    CaseTask task(UserTaskContext work) {
        return tasks.findByNumber(work.businessKey()).orElseThrow();
    }

    Map<String, Object> of(UserTaskContext work, String process) {
        var task = task(work);
        var registration = transitions.registration(task.caseNumber());
        var shown = persons.view(work, process);
        shown.put("title", "个案　" + task.caseNumber());
        shown.put("caseNumber", task.caseNumber());
        shown.put("due", task.dueOn() + (provisional(calendars.current(), task) ? "（暂定）" : ""));
        shown.put("since", task.since().toString());
        shown.put("lastContact", registration.lastContact().toString());
        shown.put("groups", Classification.words(registration));
        shown.put("registerOrg", jurisdiction.office(registration.registerOrg()).name());
        shown.put("servedBecause", servedBecause(registration));
        shown.put(
                "attempts",
                attempts.findByTaskOrderById(task.number()).stream()
                        .map(CaseTaskView::row)
                        .toList());
        return shown;
    }

    /** Why the office of the case is this one (policy.md §6 E1). */
    private String servedBecause(Registration registration) {
        var residence = people.findById(registration.personId()).orElseThrow().residenceArea();
        return jurisdiction
                .ofResidence(residence, registration.serviceOrg())
                .map(office -> "本人常住" + office.name() + "辖区")
                .orElseGet(() -> "本人常住" + AreaNames.countyOf(residence) + "，不在本市，由本市为市外居住人员指定的机构服务");
    }

    private static boolean provisional(WorkingCalendar calendar, CaseTask task) {
        return task.kind() != CaseTask.Kind.WARNED_CONTACT
                && !calendar.missingYears(task.since(), task.dueOn()).isEmpty();
    }

    private static Map<String, String> row(ContactAttempt attempt) {
        return Map.of(
                "at", attempt.triedAt().toLocalDate().toString(),
                "way", ContactChannel.valueOf(attempt.channel()).title(),
                "result", attempt.reached() ? "已联系" : "未联系上");
    }
}
