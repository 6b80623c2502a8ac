package org.zaijiuye.task;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Who is offered a task: the members of its candidate groups, but for those who could not take it. */
record Candidates(List<String> groups) {

    static Candidates of(TaskEntity task) {
        return new Candidates(task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList());
    }

    boolean include(String user) {
        var context = Context.getCommandContext();
        return !groups.isEmpty()
                && context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
                                .createGroupQuery(context)
                                .groupMember(user)
                                .groupIdIn(groups.toArray(String[]::new))
                                .count())
                        > 0;
    }

    /**
     * Takes the task out of the lists of one candidate, and only there: a right revoked from a user outweighs what their
     * group was granted, and goes with the task. Few users have two roles that meet on one case, so there are few such
     * rows, and everybody else's lists are read as if there were none.
     */
    void withhold(TaskEntity task, String user) {
        var revoked = new AuthorizationEntity(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId(user);
        revoked.setResource(Resources.TASK);
        revoked.setResourceId(task.getId());
        revoked.removePermission(TaskPermissions.READ);
        var context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            context.getAuthorizationManager().insert(revoked);
            return null;
        });
    }
}
