package org.zaijiuye.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;

/** Which open work on a handling an official has claimed; only then do they see in clear whom it is about. */
@Component
public class HeldTasks {

    private final TaskService tasks;
    private final Objections objections;

    HeldTasks(TaskService tasks, Objections objections) {
        this.tasks = tasks;
        this.objections = objections;
    }

    public Optional<Task> on(String handling, String user) {
        var keys = Stream.concat(
                        Stream.of(handling),
                        objections.findByHandlingOrderByNumber(handling).stream()
                                .map(Objection::number))
                .toArray(String[]::new);
        return tasks.createTaskQuery().taskAssignee(user).processInstanceBusinessKeyIn(keys).list().stream()
                .findFirst();
    }
}
