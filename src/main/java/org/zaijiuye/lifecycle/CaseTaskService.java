package org.zaijiuye.lifecycle;

import java.time.LocalDate;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.task.ServiceTask;

/** A process of the work on a case: whom it is about, whose it is, and until when. */
abstract class CaseTaskService implements ServiceTask {

    private final String process;
    private final CaseTasks tasks;
    private final Jurisdiction jurisdiction;

    CaseTaskService(String process, CaseTasks tasks, Jurisdiction jurisdiction) {
        this.process = process;
        this.tasks = tasks;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public final String process() {
        return process;
    }

    @Override
    public final long person(String number) {
        return task(number).personId();
    }

    @Override
    public final String group(String number) {
        var office = jurisdiction.office(task(number).office());
        return Role.clerk(office.level()).groupAt(office.code());
    }

    @Override
    public final LocalDate due(String number) {
        return task(number).dueOn();
    }

    private CaseTask task(String number) {
        return tasks.findByNumber(number)
                .orElseThrow(() -> new IllegalStateException("there is no work " + number + " on a case"));
    }
}
