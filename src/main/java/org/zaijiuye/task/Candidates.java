package org.zaijiuye.task;

import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Who is offered a task: the members of its candidate groups. */
record Candidates(String... groups) {

    static Candidates of(TaskEntity task) {
        return new Candidates(task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toArray(String[]::new));
    }

    boolean include(String user) {
        var context = Context.getCommandContext();
        return groups.length > 0
                && context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
                                .createGroupQuery(context)
                                .groupMember(user)
                                .groupIdIn(groups)
                                .count())
                        > 0;
    }
}
