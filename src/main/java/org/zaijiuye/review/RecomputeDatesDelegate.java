package org.zaijiuye.review;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.Deadlines;
import org.zaijiuye.engine.Limits;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;

/** Computes provisional dates again, because the table of the missing year may have been loaded meanwhile. */
@Component
class RecomputeDatesDelegate implements JavaDelegate {

    private final Handlings handlings;
    private final CaseFile caseFile;
    private final Limits limits;
    private final Deadlines deadlines;
    private final TaskService tasks;

    RecomputeDatesDelegate(
            Handlings handlings, CaseFile caseFile, Limits limits, Deadlines deadlines, TaskService tasks) {
        this.handlings = handlings;
        this.caseFile = caseFile;
        this.limits = limits;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handlings.provisional().forEach(this::recompute);
    }

    private void recompute(Handling before) {
        limits.resume(before);
        var now = caseFile.handling(before.number());
        var old = deadlines.endOf(before.dueOn());
        tasks.createTaskQuery().processInstanceBusinessKey(before.number()).dueDate(old).list().stream()
                .filter(task -> !deadlines.endOf(now.dueOn()).equals(old))
                .forEach(task -> move(task, now));
    }

    private void move(Task task, Handling handling) {
        task.setDueDate(deadlines.endOf(handling.dueOn()));
        task.setFollowUpDate(deadlines.endOf(handling.targetOn()));
        tasks.saveTask(task);
    }
}
