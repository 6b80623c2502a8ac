package org.zaijiuye.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.FetchAndLockBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ExternalTaskServiceImpl;
import org.camunda.bpm.engine.impl.externaltask.ExternalTaskQueryTopicBuilderImpl;
import org.camunda.bpm.engine.impl.externaltask.FetchAndLockBuilderImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.problem.NotAllowed;

/**
 * Lets integrators work exactly the external tasks whose topics the configuration gives to their account. The engine would
 * ask for the right to change the process around them, which no integrator may.
 */
public class IntegratorExternalTasks extends ExternalTaskServiceImpl {

    static final String ADMINISTRATOR = "camunda-admin";

    private final ExternalTopics topics;

    public IntegratorExternalTasks(ExternalTopics topics) {
        this.topics = topics;
    }

    @Override
    public FetchAndLockBuilder fetchAndLock() {
        return new FetchAndLockBuilderImpl(commandExecutor) {

            @Override
            public ExternalTaskQueryTopicBuilder subscribe() {
                checkQueryOk();
                return new Subscription(workerId, maxTasks, usePriority);
            }
        };
    }

    @Override
    public void complete(
            String task,
            String worker,
            @Nullable Map<String, Object> variables,
            @Nullable Map<String, Object> localVariables) {
        execute(task, variables, localVariables, () -> super.complete(task, worker, variables, localVariables));
    }

    @Override
    public void handleFailure(
            String task,
            String worker,
            String message,
            String details,
            int retries,
            long retryDuration,
            @Nullable Map<String, Object> variables,
            @Nullable Map<String, Object> localVariables) {
        execute(
                task,
                variables,
                localVariables,
                () -> super.handleFailure(
                        task, worker, message, details, retries, retryDuration, variables, localVariables));
    }

    /** After mending, an administrator has a stopped step tried again, whatever process it stands in. */
    @Override
    public void setRetries(String task, int retries) {
        commandExecutor.execute(context -> {
            if (retries > 0 && isAdministrator(context)) {
                context.runWithoutAuthorization(() -> {
                    super.setRetries(task, retries);
                    return null;
                });
            } else {
                super.setRetries(task, retries);
            }
            return null;
        });
    }

    /**
     * What is nobody's or another's stays under the rights of the engine, which give an integrator none. An answer is no
     * decision: it writes no variables.
     */
    private void execute(
            String id,
            @Nullable Map<String, Object> variables,
            @Nullable Map<String, Object> localVariables,
            Runnable work) {
        commandExecutor.execute(context -> {
            var task = context.getExternalTaskManager().findExternalTaskById(id);
            if (task != null && topics.mayWork(context.getAuthentication(), task.getTopicName())) {
                if (!isEmpty(variables) || !isEmpty(localVariables)) {
                    throw new NotAllowed("办结外部任务时不能写入流程变量，请去掉 variables 和 localVariables 后再提交。");
                }
                context.runWithoutAuthorization(() -> {
                    work.run();
                    return null;
                });
            } else {
                work.run();
            }
            return null;
        });
    }

    private static boolean isAdministrator(CommandContext context) {
        var caller = context.getAuthentication();
        return caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(ADMINISTRATOR);
    }

    private static boolean isEmpty(@Nullable Map<String, Object> variables) {
        return variables == null || variables.isEmpty();
    }

    private final class Subscription extends ExternalTaskQueryTopicBuilderImpl {

        Subscription(String worker, int maximum, boolean usePriority) {
            super(IntegratorExternalTasks.this.commandExecutor, worker, maximum, usePriority);
        }

        @Override
        public List<LockedExternalTask> execute() {
            submitCurrentInstruction();
            return commandExecutor.execute(context ->
                    instructions.keySet().stream().allMatch(topic -> topics.mayWork(context.getAuthentication(), topic))
                            ? context.runWithoutAuthorization(super::execute)
                            : super.execute());
        }
    }
}
