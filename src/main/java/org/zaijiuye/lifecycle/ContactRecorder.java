package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTask.Kind;
import org.zaijiuye.records.CaseTask.State;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.ContactAttempt;
import org.zaijiuye.records.ContactAttempts;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;
import org.zaijiuye.records.StateTransitions;

/** Records tries to reach a person: who was reached has been in contact; after the last try in vain the task is over. */
@Component
class ContactRecorder {

    private final CaseTasks tasks;
    private final ContactAttempts attempts;
    private final ServiceRecords services;
    private final StateTransitions transitions;
    private final Contacts contacts;
    private final Parameters parameters;
    private final Jurisdiction jurisdiction;
    private final Reviewers reviewers;
    private final Outbox outbox;
    private final Clock clock;

    ContactRecorder(
            CaseTasks tasks,
            ContactAttempts attempts,
            ServiceRecords services,
            StateTransitions transitions,
            Contacts contacts,
            Parameters parameters,
            Jurisdiction jurisdiction,
            Reviewers reviewers,
            Outbox outbox,
            Clock clock) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.services = services;
        this.transitions = transitions;
        this.contacts = contacts;
        this.parameters = parameters;
        this.jurisdiction = jurisdiction;
        this.reviewers = reviewers;
        this.outbox = outbox;
        this.clock = clock;
    }

    void record(CaseTask task, ContactAttempt attempt) {
        var registration = transitions.registration(task.caseNumber());
        if (attempt.reached()) {
            reached(task, registration, attempt.userId());
        } else {
            missed(task, registration, attempt);
        }
        attempts.save(attempt);
    }

    private void reached(CaseTask task, Registration registration, String user) {
        contacts.now(registration);
        tasks.close(task.number(), State.DONE, LocalDateTime.now(clock));
        var kinds = task.kind() == Kind.FIRST_CONTACT
                ? List.of(ServiceKind.FIRST_CONTACT, ServiceKind.SURVEY)
                : List.of(ServiceKind.CONTACT);
        kinds.forEach(kind -> services.save(new ServiceRecord(
                null, task.personId(), task.caseNumber(), kind, LocalDate.now(clock), true, task.number(), user)));
    }

    private void missed(CaseTask task, Registration registration, ContactAttempt attempt) {
        var before = attempts.findByTaskOrderById(task.number());
        if (before.size() + 1 >= parameter(registration, "contact.attempts")) {
            requireSeveralWays(task, registration, before, attempt);
            tasks.close(task.number(), State.NOT_REACHED, LocalDateTime.now(clock));
            outbox.tellOffice(
                    reviewers.supervisors(jurisdiction.office(task.office())),
                    task.number(),
                    task.number() + ":NOT_REACHED",
                    task.kind().title() + "未联系上",
                    "个案 " + task.caseNumber() + "：" + (before.size() + 1) + "次联系均未联系上本人，请核对联系方式或者安排走访。");
        }
    }

    /** Only who was sought in several ways counts as silent. */
    private void requireSeveralWays(
            CaseTask task, Registration registration, List<ContactAttempt> before, ContactAttempt last) {
        var ways = Stream.concat(before.stream(), Stream.of(last))
                .map(ContactAttempt::channel)
                .distinct()
                .count();
        var required = parameter(registration, "contact.channels");
        if (task.kind() == Kind.WARNED_CONTACT && ways < required) {
            throw new NotAllowed("前几次用的都是同一种方式；失联的须至少用" + required + "种方式联系，请换一种方式再联系后填写。");
        }
    }

    private int parameter(Registration registration, String name) {
        return parameters.integer(name, registration.profile(), registration.area(), LocalDate.now(clock));
    }
}
