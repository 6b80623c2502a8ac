package org.zaijiuye.review;

import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zaijiuye.calendar.WorkingCalendar;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.timelimit.Deadlines;
import org.zaijiuye.timelimit.Limits;

/** Computes provisional dates again, because the table of the missing year may have been loaded meanwhile. */
@DiagramStep(title = "重算暂定期限", help = "补录节假日安排之后，重算暂定的期限和任务到期日。任何流程都可以使用。")
@Component
class RecomputeDatesDelegate implements JavaDelegate {

    private final Calendars calendars;
    private final Handlings handlings;
    private final StateTransitions transitions;
    private final Limits limits;
    private final Deadlines deadlines;
    private final TaskService tasks;

    RecomputeDatesDelegate(
            Calendars calendars,
            Handlings handlings,
            StateTransitions transitions,
            Limits limits,
            Deadlines deadlines,
            TaskService tasks) {
        this.calendars = calendars;
        this.handlings = handlings;
        this.transitions = transitions;
        this.limits = limits;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var calendar = calendars.current();
        handlings.provisional().stream()
                .filter(handling -> loaded(calendar, handling))
                .forEach(this::recompute);
    }

    private static boolean loaded(WorkingCalendar calendar, Handling handling) {
        var accepted = Objects.requireNonNull(handling.acceptedAt()).toLocalDate();
        return calendar.missingYears(accepted, Objects.requireNonNull(handling.dueOn()))
                .isEmpty();
    }

    private void recompute(Handling before) {
        limits.resume(before);
        var now = transitions.handling(before.number());
        tasks.createTaskQuery()
                .processInstanceBusinessKey(before.number())
                .dueDate(deadlines.endOf(before.dueOn()))
                .list()
                .forEach(task -> move(task, now));
    }

    private void move(Task task, Handling handling) {
        task.setDueDate(deadlines.endOf(handling.dueOn()));
        task.setFollowUpDate(deadlines.endOf(handling.targetOn()));
        tasks.saveTask(task);
    }
}
