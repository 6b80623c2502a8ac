package org.zaijiuye.desk;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.task.ServiceTasks;

/** Open tasks whose records name another office than when they began. */
@Component
public class HandedOnTasks {

    private final ServiceTasks services;
    private final EngineCommands engine;
    private final TaskService tasks;
    private final AuthorizationService rights;

    HandedOnTasks(ServiceTasks services, EngineCommands engine, TaskService tasks, AuthorizationService rights) {
        this.services = services;
        this.engine = engine;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Gives the open tasks of a process to the group that its records name now; those before have no right on them left. */
    public void handOn(String process, String businessKey) {
        var group = services.find(process).orElseThrow().group(businessKey);
        engine.call(() -> tasks.createTaskQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .list())
                .forEach(task -> engine.call(() -> {
                    move(task.getId(), group);
                    return true;
                }));
    }

    private void move(String task, String group) {
        tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .filter(before -> !before.equals(group))
                .forEach(before -> {
                    tasks.deleteCandidateGroup(task, before);
                    // The engine leaves the right that came with the link.
                    rights.createAuthorizationQuery()
                            .resourceType(Resources.TASK)
                            .resourceId(task)
                            .groupIdIn(before)
                            .list()
                            .forEach(right -> rights.deleteAuthorization(right.getId()));
                });
        tasks.addCandidateGroup(task, group);
        tasks.setAssignee(task, null);
    }
}
