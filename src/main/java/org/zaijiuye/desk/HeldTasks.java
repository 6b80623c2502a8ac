package org.zaijiuye.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.task.ServiceTasks;

/** Which open work on a handling an official has claimed; only then do they see in clear whom it is about. */
@Component
public class HeldTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineCommands engine;
    private final Objections objections;
    private final ServiceTasks services;

    HeldTasks(
            TaskService tasks,
            RuntimeService runtime,
            EngineCommands engine,
            Objections objections,
            ServiceTasks services) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
        this.services = services;
        this.objections = objections;
    }

    public Optional<Task> task(String id, String user) {
        return Optional.ofNullable(
                tasks.createTaskQuery().taskId(id).taskAssignee(user).singleResult());
    }

    /** Whom a task that somebody holds is about, in a process that serves a person. */
    public Optional<Long> served(Task task) {
        var instance = engine.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return services.find(instance.getProcessDefinitionKey()).map(each -> each.person(instance.getBusinessKey()));
    }

    /** Whether somebody holds a task that serves a person. */
    public boolean serves(long person, String user) {
        return tasks.createTaskQuery().taskAssignee(user).list().stream()
                .anyMatch(task -> served(task).filter(each -> each == person).isPresent());
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
