package org.zaijiuye.lifecycle;

import java.util.Map;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** A user task of the work on a case, as long as it is still to be done. */
abstract class CaseTaskHandler extends ServiceTaskForm {

    private final String process;
    private final CaseTaskView view;

    CaseTaskHandler(String task, String process, CaseTaskView view, ServicePersons persons) {
        super(task, process, persons);
        this.process = process;
        this.view = view;
    }

    abstract void submit(CaseTask task, String user, FormValues form);

    @Override
    public final Object view(UserTaskContext work) {
        return view.of(work, process);
    }

    @Override
    public final boolean shownAnewWhenTaken() {
        return true;
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
