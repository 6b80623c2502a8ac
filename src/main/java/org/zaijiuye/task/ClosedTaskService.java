package org.zaijiuye.task;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;

/**
 * The ways to work a task that the engine has and this program does not. Attachments are closed because they would keep
 * personal data in the engine's history.
 */
abstract class ClosedTaskService extends TaskServiceImpl {

    @Override
    public void resolveTask(String taskId) {
        throw TaskServiceChecks.noDelegation();
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw TaskServiceChecks.noDelegation();
    }

    @Override
    public void setOwner(String taskId, String userId) {
        throw TaskServiceChecks.noDelegation();
    }

    @Override
    protected void setVariables(String taskId, Map<String, ? extends Object> variables, boolean local) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    protected void updateVariables(
            String taskId, Map<String, ? extends Object> changes, Collection<String> deletions, boolean local) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void removeVariable(String taskId, String variableName) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void removeVariableLocal(String taskId, String variableName) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void removeVariables(String taskId, Collection<String> variableNames) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> variableNames) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message, Map<String, Object> variables) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        throw TaskServiceChecks.keptNote();
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        throw TaskServiceChecks.keptNote();
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        throw TaskServiceChecks.keptNote();
    }

    @Override
    public void deleteTaskComments(String taskId) {
        throw TaskServiceChecks.keptNote();
    }

    @Override
    public void deleteProcessInstanceComment(String processInstanceId, String commentId) {
        throw TaskServiceChecks.keptNote();
    }

    @Override
    public void deleteProcessInstanceComments(String processInstanceId) {
        throw TaskServiceChecks.keptNote();
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        throw TaskServiceChecks.onlyTheForm();
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        throw TaskServiceChecks.onlyTheForm();
    }
}
