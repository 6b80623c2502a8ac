package org.zaijiuye.serve.internship;

import java.util.Map;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** A user task about an application for an internship. */
abstract class InternshipTaskForm extends ServiceTaskForm {

    final InternshipPlacement placement;
    private final InternshipView view;

    InternshipTaskForm(String task, InternshipPlacement placement, InternshipView view, ServicePersons persons) {
        super(task, InternshipTasks.PROCESS, persons);
        this.placement = placement;
        this.view = view;
    }

    abstract void submit(InternshipApplication application, String user, FormValues form);

    @Override
    public final Object view(UserTaskContext work) {
        return view.of(person(work), placement.require(work.businessKey()));
    }

    @Override
    public final Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        submit(placement.require(work.businessKey()), user, new FormValues(values));
        return Map.of();
    }
}
