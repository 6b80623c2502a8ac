package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.CaseCalls;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTask.Kind;
import org.zaijiuye.records.CaseTask.State;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.MessageName;

/**
 * Opens work on a case: the row first, then the message at which LifecycleProcess calls the process of the work. Beside a
 * case whose diagram has no such work the process runs by itself: the office gets its task whatever the case runs by.
 */
@Component
class CaseTaskOpener {

    private final CaseTasks tasks;
    private final Decisions decisions;
    private final LifecycleMessages messages;
    private final CaseCalls calls;
    private final EngineCommands engine;
    private final RuntimeService runtime;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Clock clock;

    CaseTaskOpener(
            CaseTasks tasks,
            Decisions decisions,
            LifecycleMessages messages,
            CaseCalls calls,
            EngineCommands engine,
            RuntimeService runtime,
            Calendars calendars,
            Parameters parameters,
            Clock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.messages = messages;
        this.calls = calls;
        this.engine = engine;
        this.runtime = runtime;
        this.calendars = calendars;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Counted from the approval, also where the case is handed over to another office meanwhile. */
    void firstContact(Registration registration) {
        open(registration, Kind.FIRST_CONTACT, approved(registration), "ur.contactSla");
    }

    /** From the approval, or from the day on which the office before found out that the person lives elsewhere. */
    void handOver(Registration registration) {
        var before = tasks.findByCaseNumberOrderById(registration.caseNumber()).stream()
                .filter(each -> each.kind() == Kind.HAND_OVER && each.closedAt() != null)
                .reduce((earlier, later) -> later)
                .map(each -> Objects.requireNonNull(each.closedAt()).toLocalDate());
        open(registration, Kind.HAND_OVER, before.orElseGet(() -> approved(registration)), "ur.handOverWd");
    }

    /**
     * One task a silence, in place of a first contact that nobody has made; one that was taken back is asked for anew.
     * Empty as long as the first contact runs by an older diagram, which cannot give it up.
     */
    Optional<CaseTask> warnedContact(Registration registration, LocalDate dueOn) {
        var caseNumber = registration.caseNumber();
        var since = registration.lastContact();
        var asked = tasks.findFirstByCaseNumberAndKindAndSinceOrderByIdDesc(caseNumber, Kind.WARNED_CONTACT, since)
                .filter(CaseTask::stands);
        if (asked.isPresent()
                || tasks.findByOpenKey(Kind.WARNED_CONTACT.openKey(caseNumber))
                        .filter(contact -> !givenUp(contact))
                        .isPresent()) {
            return asked;
        }
        return Optional.of(open(registration, Kind.WARNED_CONTACT, since, dueOn));
    }

    void supersede(CaseTask task) {
        tasks.close(task.number(), State.SUPERSEDED, LocalDateTime.now(clock));
        messages.send(MessageName.CONTACT_SUPERSEDED, task.number());
    }

    /** The case has taken back what it called; what runs by itself ends here. */
    void cancel(CaseTask task) {
        tasks.close(task.number(), State.CANCELLED, LocalDateTime.now(clock));
        engine.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(task.number())
                        .list())
                .forEach(own -> runtime.deleteProcessInstance(own.getId(), "登记已终止，不必再办"));
    }

    private boolean givenUp(CaseTask contact) {
        return messages.send(MessageName.CONTACT_SUPERSEDED, contact.number())
                && tasks.close(contact.number(), State.SUPERSEDED, LocalDateTime.now(clock)) == 1;
    }

    private LocalDate approved(Registration registration) {
        return decisions
                .latest(registration.handling(), DecisionRecord.Kind.DECISION)
                .map(decision -> decision.decidedAt().toLocalDate())
                .orElse(registration.regDate());
    }

    private void open(Registration registration, Kind kind, LocalDate since, String limit) {
        var days = parameters.integer(limit, registration.profile(), registration.area(), since);
        open(registration, kind, since, calendars.current().workingDaysAfter(since, days));
    }

    private CaseTask open(Registration registration, Kind kind, LocalDate since, LocalDate dueOn) {
        var caseNumber = registration.caseNumber();
        var number =
                caseNumber + "-T" + (tasks.findByCaseNumberOrderById(caseNumber).size() + 1);
        var task = tasks.save(new CaseTask(
                null,
                number,
                caseNumber,
                registration.personId(),
                kind,
                registration.serviceOrg(),
                since,
                dueOn,
                LocalDateTime.now(clock),
                State.OPEN,
                null,
                null,
                kind.openKey(caseNumber)));
        if (!messages.send(MessageName.CASE_TASK_FELL_DUE, caseNumber)) {
            calls.starting(number, () -> engine.call(() -> runtime.startProcessInstanceByKey(process(kind), number)));
        }
        return task;
    }

    private static String process(Kind kind) {
        return kind == Kind.HAND_OVER ? HandOverService.PROCESS : ContactService.PROCESS;
    }
}
