package org.zaijiuye.serve.internship;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 登记单位答复: an officer writes down whether the host unit takes the person. */
@Component
class RecordHostAnswerForm extends ServiceTaskForm {

    private final InternshipPlacement placement;
    private final InternshipView view;

    RecordHostAnswerForm(InternshipPlacement placement, InternshipView view, ServicePersons persons) {
        super("Task_RecordHostAnswer", InternshipTasks.PROCESS, persons);
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
        var accepted = form.choice("hostAnswer", "见习单位的答复", Set.of("ACCEPTED", "REFUSED"))
                .equals("ACCEPTED");
        var note = accepted ? form.text("comment") : form.required("comment", "情况说明");
        placement.answer(placement.require(work.businessKey()), accepted, user, InternshipView.note(note));
        return Map.of();
    }
}
