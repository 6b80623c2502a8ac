package org.zaijiuye.task;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Tasks that came back to the one who had them; whoever is away does not keep them from colleagues. */
@Component
public class ReturnedTasks {

    /** What is written behind the name of such a task, before what else is, so that it is seen in a list. */
    static final String MARK = "（退回重办）";

    private final TaskService tasks;

    ReturnedTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Gives to the whole group what came back before this moment; what somebody has claimed since stays with them. */
    public void release(Date before) {
        tasks.createTaskQuery().taskAssigned().taskNameLike("%" + MARK + "%").taskCreatedBefore(before).list().stream()
                .map(TaskEntity.class::cast)
                .filter(task -> task.getAssignee().equals(task.getOwner()))
                .forEach(this::release);
    }

    /** Without an owner it is no longer given back, also when the same person claims it again. */
    private void release(TaskEntity task) {
        task.setOwner(null);
        tasks.setAssignee(task.getId(), null);
    }
}
