package org.zaijiuye.serve.trainingwish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 联系本人: speaks about a wish for training, with what the person said on the form, and writes down what was agreed. */
@Component
class DiscussTrainingForm implements UserTaskHandler {

    private final WishContacts contacts;
    private final ServicePersons persons;

    DiscussTrainingForm(WishContacts contacts, ServicePersons persons) {
        this.contacts = contacts;
        this.persons = persons;
    }

    @Override
    public String task() {
        return "Task_DiscussTraining";
    }

    @Override
    public Optional<String> process() {
        return Optional.of(WishContactRound.PROCESS);
    }

    @Override
    public Object view(UserTaskContext work) {
        var view = persons.view(work, WishContactRound.PROCESS);
        view.put("item", "培训意愿联系");
        view.put("handling", work.businessKey());
        view.putAll(contacts.wish(work.businessKey()));
        return view;
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return persons.refusal(work, WishContactRound.PROCESS, user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return persons.barred(work, WishContactRound.PROCESS);
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var reached =
                form.choice("reached", "联系结果", Set.of("REACHED", "UNREACHABLE")).equals("REACHED");
        var step = reached
                ? NextStep.valueOf(form.choice(
                        "nextStep",
                        "下一步",
                        NextStep.afterConversation().stream().map(Enum::name).collect(Collectors.toSet())))
                : NextStep.UNREACHABLE;
        contacts.record(work.businessKey(), step, form.required("agreed", "商定的内容"), user);
        return Map.of();
    }
}
