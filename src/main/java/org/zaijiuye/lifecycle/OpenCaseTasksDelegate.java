package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registrations;

/**
 * Every ten minutes: first contacts and hand-overs of new registrations are opened, which keeps them out of the
 * transaction of the registration; what has lost its reason is closed; of what is late the head of the street is told.
 */
@DiagramStep(title = "发出个案任务", help = "新登记的发出首次联系任务，异地受理的发出移交任务；逾期的告知负责人，不必再办的收回。", processes = "TimeLimitProcess")
@Component
class OpenCaseTasksDelegate implements JavaDelegate {

    private final Registrations registrations;
    private final CaseTaskOpener opener;
    private final CaseTasks tasks;
    private final Jurisdiction jurisdiction;
    private final Reviewers reviewers;
    private final Outbox outbox;
    private final Clock clock;

    OpenCaseTasksDelegate(
            Registrations registrations,
            CaseTaskOpener opener,
            CaseTasks tasks,
            Jurisdiction jurisdiction,
            Reviewers reviewers,
            Outbox outbox,
            Clock clock) {
        this.registrations = registrations;
        this.opener = opener;
        this.tasks = tasks;
        this.jurisdiction = jurisdiction;
        this.reviewers = reviewers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var now = LocalDateTime.now(clock);
        tasks.ofThoseWhoLeft().forEach(opener::cancel);
        tasks.superseded().forEach(opener::supersede);
        registrations.withoutFirstContact().forEach(opener::firstContact);
        registrations.withoutHandOver().forEach(opener::handOver);
        tasks.overdue(LocalDate.now(clock)).forEach(task -> escalate(task, now));
    }

    private void escalate(CaseTask task, LocalDateTime now) {
        tasks.escalate(Objects.requireNonNull(task.id()), now);
        outbox.tellOffice(
                reviewers.supervisors(jurisdiction.office(task.office())),
                task.number(),
                task.number() + ":OVERDUE",
                task.kind().title() + "逾期",
                "个案 " + task.caseNumber() + " 的“" + task.kind().title() + "”应在 " + task.dueOn() + " 前完成，至今没有完成，请督促。");
    }
}
