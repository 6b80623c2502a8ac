package org.zaijiuye.serve.internship;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 转交见习报名: an officer tells the host unit who applies, or why that was not possible. */
@Component
class ForwardInternshipForm extends ServiceTaskForm {

    private final InternshipPlacement placement;
    private final InternshipView view;

    ForwardInternshipForm(InternshipPlacement placement, InternshipView view, ServicePersons persons) {
        super("Task_ForwardInternship", InternshipTasks.PROCESS, persons);
        this.placement = placement;
        this.view = view;
    }

    @Override
    public Object view(UserTaskContext work) {
        return view.of(person(work), placement.require(work.businessKey()));
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var application = placement.require(work.businessKey());
        if (form.choice("forwarding", "转交结果", Set.of("FORWARDED", "NOT_FORWARDED"))
                .equals("FORWARDED")) {
            placement.forward(application, user, InternshipView.note(form.text("comment")));
        } else {
            placement.giveBack(application, user, InternshipView.note(form.required("comment", "情况说明")));
        }
        return Map.of();
    }
}
