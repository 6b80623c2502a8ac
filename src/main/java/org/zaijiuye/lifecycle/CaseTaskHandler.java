package org.zaijiuye.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** A user task of the work on a case: who it is about, who keeps away, and that it is still to be done. */
abstract class CaseTaskHandler implements UserTaskHandler {

    private final String task;
    private final String process;
    private final CaseTaskView view;
    private final ServicePersons persons;

    CaseTaskHandler(String task, String process, CaseTaskView view, ServicePersons persons) {
        this.task = task;
        this.process = process;
        this.view = view;
        this.persons = persons;
    }

    abstract void submit(CaseTask task, String user, FormValues form);

    @Override
    public final String task() {
        return task;
    }

    @Override
    public final Optional<String> process() {
        return Optional.of(process);
    }

    @Override
    public final Object view(UserTaskContext work) {
        return view.of(work, process);
    }

    @Override
    public final boolean shownAnewWhenTaken() {
        return true;
    }

    @Override
    public final @Nullable String refusal(UserTaskContext work, String user) {
        return persons.refusal(work, process, user);
    }

    @Override
    public final List<String> barred(UserTaskContext work) {
        return persons.barred(work, process);
    }

    @Override
    public final Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var about = view.task(work);
        if (about.state() != CaseTask.State.OPEN) {
            throw new NotAllowed("本人已联系或者登记已终止，这项任务不必再办，十分钟内自动收回。");
        }
        submit(about, user, new FormValues(values));
        return Map.of();
    }
}
