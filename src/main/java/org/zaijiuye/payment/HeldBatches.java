package org.zaijiuye.payment;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The batches whose task an official has claimed. */
@Component
class HeldBatches {

    private final TaskService tasks;

    HeldBatches(TaskService tasks) {
        this.tasks = tasks;
    }

    Set<String> by(String user) {
        return tasks
                .createTaskQuery()
                .taskAssignee(user)
                .taskDefinitionKeyIn("Task_ApproveBatch", "Task_CheckBank")
                .list()
                .stream()
                .map(task -> PaymentVariables.batch(tasks, task.getId()))
                .collect(Collectors.toSet());
    }
}
