package org.zaijiuye.serve.trainingwish;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 联系本人: speaks about a wish for training, with what the person said on the form, and writes down what was agreed. */
@Component
class DiscussTrainingForm extends ServiceTaskForm {

    private final WishContacts contacts;

    DiscussTrainingForm(WishContacts contacts, ServicePersons persons) {
        super("Task_DiscussTraining", WishContactRound.PROCESS, persons);
        this.contacts = contacts;
    }

    @Override
    public Object view(UserTaskContext work) {
        var view = person(work);
        view.put("item", "培训意愿联系");
        view.put("handling", work.businessKey());
        view.putAll(contacts.wish(work.businessKey()));
        return view;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var handling = work.businessKey();
        if (form.choice("reached", "联系结果", Set.of("REACHED", "UNREACHABLE")).equals("REACHED")) {
            var step = form.choice(
                    "nextStep",
                    "下一步",
                    NextStep.afterConversation().stream().map(Enum::name).collect(Collectors.toSet()));
            contacts.reached(handling, NextStep.valueOf(step), form.required("agreed", "商定的内容"), user);
        } else {
            contacts.missed(handling, form.required("agreed", "联系经过"), user);
        }
        return Map.of();
    }
}
