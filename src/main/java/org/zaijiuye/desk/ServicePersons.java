package org.zaijiuye.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.task.ServiceTasks;
import org.zaijiuye.task.UserTaskContext;

/** What every task with a person shows of them, masked, and who must leave it to others: nobody serves themselves. */
@Component
public class ServicePersons {

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final ServiceTasks tasks;

    ServicePersons(CaseView view, SeparationOfDuties duties, ServiceTasks tasks) {
        this.view = view;
        this.duties = duties;
        this.tasks = tasks;
    }

    /** {@code who} and {@code personPage}, to which a handler adds its own. */
    public Map<String, Object> view(UserTaskContext work, String process) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("who", view.who(person(work, process)));
        shown.put("personPage", "/office/tasks/" + work.taskId() + "/person");
        return shown;
    }

    public @Nullable String refusal(UserTaskContext work, String process, String user) {
        return duties.ownCase(person(work, process), user);
    }

    public List<String> barred(UserTaskContext work, String process) {
        return duties.concerned(person(work, process));
    }

    private long person(UserTaskContext work, String process) {
        return tasks.find(process).orElseThrow().person(work.businessKey());
    }
}
