package org.zaijiuye.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service behind REST, Tasklist and our own code, with one way to work a task: claim it for yourself, then
 * complete it with the declared fields. Comments and attachments are closed as well: they would keep personal data in
 * the engine's history.
 */
class GuardedTaskService extends TaskServiceImpl {

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        execute(context -> {
            TaskGuard.checkFields(context, taskId, variables);
            super.complete(taskId, variables);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return execute(context -> {
            TaskGuard.checkFields(context, taskId, variables);
            return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
        });
    }

    @Override
    public void claim(String taskId, String userId) {
        execute(context -> {
            TaskGuard.checkClaim(context, taskId, userId);
            super.claim(taskId, userId);
            return null;
        });
    }

    @Override
    public void saveTask(Task task) {
        execute(context -> {
            TaskGuard.checkEdit(context, (TaskEntity) task);
            super.saveTask(task);
            return null;
        });
    }

    @Override
    public void deleteTask(String taskId) {
        commandExecutor.execute(context -> {
            TaskGuard.checkDeletion(context, taskId);
            super.deleteTask(taskId);
            return null;
        });
    }

    @Override
    public void resolveTask(String taskId) {
        throw TaskGuard.noDelegation();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        execute(context -> {
            TaskGuard.checkFields(context, taskId, variables);
            throw TaskGuard.noDelegation();
        });
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw TaskGuard.noDelegation();
    }

    @Override
    public void setOwner(String taskId, String userId) {
        throw TaskGuard.noDelegation();
    }

    @Override
    protected void setVariables(String taskId, Map<String, ? extends Object> variables, boolean local) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    protected void updateVariables(
            String taskId, Map<String, ? extends Object> changes, Collection<String> deletions, boolean local) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void removeVariable(String taskId, String variableName) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void removeVariableLocal(String taskId, String variableName) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void removeVariables(String taskId, Collection<String> variableNames) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> variableNames) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message, Map<String, Object> variables) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        throw TaskGuard.onlyTheForm();
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        throw TaskGuard.onlyTheForm();
    }

    private <T> T execute(Command<T> work) {
        return Collision.told(() -> commandExecutor.execute(work));
    }
}
