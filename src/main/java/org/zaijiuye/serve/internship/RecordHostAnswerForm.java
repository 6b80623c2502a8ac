package org.zaijiuye.serve.internship;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.task.FormValues;

/** 登记单位答复: an officer writes down whether the host unit takes the person. */
@Component
class RecordHostAnswerForm extends InternshipTaskForm {

    RecordHostAnswerForm(InternshipPlacement placement, InternshipView view, ServicePersons persons) {
        super("Task_RecordHostAnswer", placement, view, persons);
    }

    @Override
    void submit(InternshipApplication application, String user, FormValues form) {
        var accepted = form.choice("hostAnswer", "见习单位的答复", Set.of("ACCEPTED", "REFUSED"))
                .equals("ACCEPTED");
        var note = accepted ? form.text("comment") : form.required("comment", "情况说明");
        placement.answer(application, accepted, user, InternshipView.note(note));
    }
}
