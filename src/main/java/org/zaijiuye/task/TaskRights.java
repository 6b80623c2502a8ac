package org.zaijiuye.task;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The rights that the engine writes for each task: one for its candidate group, without which offices would see each
 * other's work, and one for a person to whom somebody else hands it. Who claims a task needs none: only a right that
 * they have already let them claim.
 */
public class TaskRights extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String now) {
        var caller = Context.getCommandContext().getAuthenticatedUserId();
        return caller != null && caller.equals(now) ? NONE : super.newTaskAssignee(task, before, now);
    }
}
