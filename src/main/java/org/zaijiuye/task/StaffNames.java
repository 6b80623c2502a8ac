package org.zaijiuye.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;

/** The names of officials in what clerks read about a task; somebody who has left is called by their log-in. */
public final class StaffNames {

    private StaffNames() {}

    /** What is stored keeps the log-ins: of both kinds the engine never writes these fields again. */
    static List<Comment> sign(CommandContext context, List<Comment> notes) {
        notes.forEach(note -> ((CommentEntity) note).setUserId(of(context, note.getUserId())));
        return notes;
    }

    static List<UserOperationLogEntry> signLog(CommandContext context, List<UserOperationLogEntry> entries) {
        entries.stream().map(UserOperationLogEntryEventEntity.class::cast).forEach(entry -> {
            entry.setUserId(of(context, entry.getUserId()));
            if ("assignee".equals(entry.getProperty())) {
                entry.setOrgValue(of(context, entry.getOrgValue()));
                entry.setNewValue(of(context, entry.getNewValue()));
            }
        });
        return entries;
    }

    /** Within a command of the engine. */
    public static String of(String user) {
        return Objects.requireNonNull(of(Context.getCommandContext(), user));
    }

    static @Nullable String of(CommandContext context, @Nullable String user) {
        if (user == null) {
            return null;
        }
        return context.runWithoutAuthorization(
                () -> Optional.ofNullable(context.getReadOnlyIdentityProvider().findUserById(user))
                        .map(found -> Stream.of(found.getFirstName(), found.getLastName())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" ")))
                        .filter(name -> !name.isEmpty())
                        .orElse(user));
    }
}
