package org.zaijiuye.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;

/** What the guarded services ask before they let the engine work on a task. */
final class TaskServiceChecks {

    private TaskServiceChecks() {}

    /** Keeps what was sent for the {@link UserTaskGuard}; the engine itself gets none of it. */
    static void takeFields(CommandContext context, String taskId, @Nullable Map<String, Object> sent) {
        var fields = FormFields.of(require(context, taskId));
        if (fields != null && sent != null) {
            var values = Variables.fromMap(sent);
            fields.check(
                    values, () -> FormQuestions.of(require(context, taskId)).names());
            SentFields.in(context).keep(taskId, values);
        }
    }

    static void checkEdit(CommandContext context, TaskEntity edited) {
        var stored = find(context, edited.getId());
        if (stored == null) {
            return;
        }
        if (edited.getDelegationState() != null || !Objects.equals(stored.getOwner(), edited.getOwner())) {
            throw noDelegation();
        }
        var caller = context.getAuthenticatedUserId();
        if (caller != null && !caller.equals(stored.getAssignee())) {
            throw new NotAllowed("只有本任务的经办人可以修改任务。");
        }
    }

    /** Whether the caller has claimed this task. */
    static boolean holds(CommandContext context, String taskId) {
        var task = find(context, taskId);
        var caller = context.getAuthenticatedUserId();
        return task != null && caller != null && caller.equals(task.getAssignee());
    }

    static void checkClaim(CommandContext context, String taskId, String user) {
        var holder = require(context, taskId).getAssignee();
        var caller = context.getAuthenticatedUserId();
        if (caller != null && !caller.equals(user)) {
            throw new NotAllowed("只能为自己认领任务。");
        }
        if (holder != null && !holder.equals(user)) {
            throw new NotAllowed("这项任务已由他人认领，请刷新任务列表。");
        }
    }

    /** The engine itself would answer as if it had failed. */
    static void checkDeletion(CommandContext context, String taskId) {
        var task = find(context, taskId);
        if (task != null && task.getExecutionId() != null) {
            throw new NotAllowed("流程中的任务不能删除，请办理或者退回。");
        }
    }

    static NotAllowed noDelegation() {
        return new NotAllowed("本系统不使用委托办理，请退回任务或由有权人员改派。");
    }

    static NotAllowed onlyTheForm() {
        return new NotAllowed("任务数据只能通过表单提交。");
    }

    static NotAllowed keptNote() {
        return new NotAllowed("备注保存后不能修改或者删除，需要更正的请另加一条。");
    }

    /** The task, for whoever may read it. */
    static TaskEntity seen(CommandContext context, String taskId) {
        var task = require(context, taskId);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
        return task;
    }

    /** Whether the caller may read this task, which is still open. */
    static boolean sees(CommandContext context, @Nullable String taskId) {
        var task = taskId == null ? null : find(context, taskId);
        if (task == null || context.getAuthenticatedUserId() == null) {
            return false;
        }
        try {
            context.getProcessEngineConfiguration().getCommandCheckers().forEach(each -> each.checkReadTask(task));
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    /** Who completes at the same moment as somebody else learns just that, whatever the second time stumbled over. */
    static RuntimeException done(CommandContext context, String taskId, RuntimeException refused) {
        var gone = !(refused instanceof Rejected) && find(context, taskId) == null;
        return gone ? new NotAllowed("本任务已办结，不必再次提交；请刷新任务列表。") : refused;
    }

    private static TaskEntity require(CommandContext context, String taskId) {
        var task = find(context, taskId);
        if (task == null) {
            throw new Rejected(404, "没有这项任务，可能已由他人办结，请刷新任务列表。", List.of());
        }
        return task;
    }

    private static @Nullable TaskEntity find(CommandContext context, String taskId) {
        return taskId == null ? null : context.getTaskManager().findTaskById(taskId);
    }
}
