package org.zaijiuye.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.zaijiuye.problem.Collision;

/** The form service behind REST and Tasklist, closed for data that the task's form does not declare. */
public class GuardedFormService extends FormServiceImpl {

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        execute(context -> {
            TaskServiceChecks.checkFields(context, taskId, properties);
            super.submitTaskForm(taskId, properties);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return execute(context -> {
            TaskServiceChecks.checkFields(context, taskId, properties);
            return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
        });
    }

    private <T> T execute(Command<T> work) {
        return Collision.told(() -> commandExecutor.execute(work));
    }
}
