package org.zaijiuye.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.zaijiuye.problem.Collision;

/**
 * The task service behind REST, Tasklist and our own code, with one way to work a task: claim it for yourself, then
 * complete it with the declared fields. Whoever sees the task may leave a note on it, without what would say who the
 * task is about: the engine keeps notes in clear text.
 */
public class GuardedTaskService extends ClosedTaskService {

    private final ObjectProvider<TaskNotes> notes;

    /** @param notes looked up late, because they read records, which need the database that the engine sets up too */
    public GuardedTaskService(ObjectProvider<TaskNotes> notes) {
        this.notes = notes;
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        if (taskId == null) {
            throw TaskServiceChecks.onlyTheForm();
        }
        return execute(context -> {
            var task = TaskServiceChecks.seen(context, taskId);
            notes.getObject().check(task, message);
            return super.createComment(taskId, task.getProcessInstanceId(), message);
        });
    }

    /** Signed with the names of colleagues, which say more to a clerk than log-ins. */
    @Override
    public List<Comment> getTaskComments(String taskId) {
        return execute(context -> StaffNames.sign(context, super.getTaskComments(taskId)));
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        complete(taskId, context -> {
            TaskServiceChecks.takeFields(context, taskId, variables);
            super.complete(taskId, Map.of());
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return complete(taskId, context -> {
            TaskServiceChecks.takeFields(context, taskId, variables);
            return super.completeWithVariablesInReturn(taskId, Map.of(), deserializeValues);
        });
    }

    @Override
    public void claim(String taskId, String userId) {
        execute(context -> {
            TaskServiceChecks.checkClaim(context, taskId, userId);
            super.claim(taskId, userId);
            return null;
        });
    }

    /** Giving back what one has claimed needs no further right; handing it to somebody else does. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        execute(context -> {
            if (userId == null && TaskServiceChecks.holds(context, taskId)) {
                context.runWithoutAuthorization(() -> release(taskId));
            } else {
                super.setAssignee(taskId, userId);
            }
            return null;
        });
    }

    private @Nullable Void release(String taskId) {
        super.setAssignee(taskId, null);
        return null;
    }

    @Override
    public void saveTask(Task task) {
        execute(context -> {
            TaskServiceChecks.checkEdit(context, (TaskEntity) task);
            super.saveTask(task);
            return null;
        });
    }

    @Override
    public void deleteTask(String taskId) {
        commandExecutor.execute(context -> {
            TaskServiceChecks.checkDeletion(context, taskId);
            super.deleteTask(taskId);
            return null;
        });
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        execute(context -> {
            TaskServiceChecks.takeFields(context, taskId, variables);
            throw TaskServiceChecks.noDelegation();
        });
    }

    private <T> T execute(Command<T> work) {
        return Collision.told(() -> commandExecutor.execute(work));
    }

    private <T> T complete(String taskId, Command<T> work) {
        try {
            return execute(work);
        } catch (RuntimeException refused) {
            throw commandExecutor.execute(context -> TaskServiceChecks.done(context, taskId, refused));
        }
    }
}
