package org.zaijiuye.serve.internship;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.task.FormValues;

/** 转交见习报名: an officer tells the host unit who applies, or why that was not possible. */
@Component
class ForwardInternshipForm extends InternshipTaskForm {

    ForwardInternshipForm(InternshipPlacement placement, InternshipView view, ServicePersons persons) {
        super("Task_ForwardInternship", placement, view, persons);
    }

    @Override
    void submit(InternshipApplication application, String user, FormValues form) {
        if (form.choice("forwarding", "转交结果", Set.of("FORWARDED", "NOT_FORWARDED"))
                .equals("FORWARDED")) {
            placement.forward(application, user, InternshipView.note(form.text("comment")));
        } else {
            placement.giveBack(application, user, InternshipView.note(form.required("comment", "情况说明")));
        }
    }
}
