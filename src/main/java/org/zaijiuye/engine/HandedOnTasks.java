package org.zaijiuye.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import org.zaijiuye.task.ServiceTasks;

/** Open tasks whose records name another office than when they began. */
@Component
public class HandedOnTasks {

    private final ServiceTasks services;
    private final EngineCommands engine;
    private final TaskService tasks;

    HandedOnTasks(ServiceTasks services, EngineCommands engine, TaskService tasks) {
        this.services = services;
        this.engine = engine;
        this.tasks = tasks;
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
        var before = tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        if (before.equals(Set.of(group))) {
            return;
        }
        before.forEach(each -> {
            tasks.deleteCandidateGroup(task, each);
            // The engine leaves the right that came with the link; below the service, as no official withdraws a right.
            Context.getCommandContext()
                    .getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task, each);
        });
        tasks.addCandidateGroup(task, group);
        tasks.setAssignee(task, null);
    }
}
