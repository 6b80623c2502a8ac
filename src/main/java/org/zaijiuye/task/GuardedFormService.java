package org.zaijiuye.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.zaijiuye.problem.Collision;

/** The form service behind REST and Tasklist, closed for data that the task's form does not declare. */
public class GuardedFormService extends FormServiceImpl {

    /** Where a guarded service keeps what was sent until the task's completion is heard. */
    public static SessionFactory sessions() {
        return new SentFields.Factory();
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        execute(taskId, context -> {
            TaskServiceChecks.takeFields(context, taskId, properties);
            super.submitTaskForm(taskId, Map.of());
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return execute(taskId, context -> {
            TaskServiceChecks.takeFields(context, taskId, properties);
            return super.submitTaskFormWithVariablesInReturn(taskId, Map.of(), deserializeValues);
        });
    }

    private <T> T execute(String taskId, Command<T> work) {
        try {
            return Collision.told(() -> commandExecutor.execute(work));
        } catch (RuntimeException refused) {
            throw commandExecutor.execute(context -> TaskServiceChecks.done(context, taskId, refused));
        }
    }
}
