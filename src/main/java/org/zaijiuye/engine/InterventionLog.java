package org.zaijiuye.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.jspecify.annotations.Nullable;

/** Writes down who stops or resumes processes, cases or jobs, where changes of staff are written down too. */
final class InterventionLog extends UserOperationLogManager {

    /** To the engine, cases that are suspended by a list of them are jobs; those of a list are worked later, by nobody. */
    private static final String BATCH = "batch:";

    private static final Map<String, String> WORDS = Map.of(
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND,
            "暂停办件",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE,
            "恢复办件",
            BATCH + UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB,
            "成批暂停",
            BATCH + UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB,
            "成批恢复",
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB_DEFINITION,
            "暂停作业",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB_DEFINITION,
            "恢复作业",
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION,
            "暂停流程",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_PROCESS_DEFINITION,
            "恢复流程",
            UserOperationLogEntry.OPERATION_TYPE_MIGRATE,
            "迁移办件",
            UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES,
            "重试作业");

    private final StaffGuard guard;

    InterventionLog(StaffGuard guard) {
        this.guard = guard;
    }

    @Override
    public void logProcessDefinitionOperation(
            String operation, @Nullable String id, @Nullable String key, List<PropertyChange> changes) {
        super.logProcessDefinitionOperation(operation, id, key, changes);
        add(operation, "流程", key, id);
    }

    @Override
    public void logProcessInstanceOperation(
            String operation,
            @Nullable String instance,
            @Nullable String definition,
            @Nullable String key,
            List<PropertyChange> changes,
            @Nullable String annotation) {
        super.logProcessInstanceOperation(operation, instance, definition, key, changes, annotation);
        if (instance == null && key == null) {
            changes.stream()
                    .filter(change -> change.getPropertyName().equals("nrOfInstances"))
                    .forEach(change -> add(BATCH + operation, "在办的件", change.getNewValue() + "件"));
        }
        add(operation, "在办的件", number(instance), key, definition, instance);
    }

    /** By which people know a case. */
    private static @Nullable String number(@Nullable String instance) {
        var execution = instance == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(instance);
        return execution == null ? null : execution.getBusinessKey();
    }

    @Override
    public void logJobDefinitionOperation(
            String operation,
            @Nullable String jobDefinition,
            @Nullable String definition,
            @Nullable String key,
            PropertyChange change) {
        super.logJobDefinitionOperation(operation, jobDefinition, definition, key, change);
        add(operation, "作业", key, definition, jobDefinition);
    }

    @Override
    public void logJobOperation(
            String operation,
            @Nullable String job,
            @Nullable String jobDefinition,
            @Nullable String instance,
            @Nullable String definition,
            @Nullable String key,
            List<PropertyChange> changes) {
        super.logJobOperation(operation, job, jobDefinition, instance, definition, key, changes);
        add(operation, "作业", key, instance, job, jobDefinition);
    }

    /** What the program does for a deployment, without asking for rights, is no intervention. */
    private void add(String operation, String kind, @Nullable String... places) {
        var word = WORDS.get(operation);
        if (word != null && Context.getCommandContext().isAuthorizationCheckEnabled()) {
            var named = Stream.of(places).filter(Objects::nonNull).toList();
            guard.add(word, named.isEmpty() ? kind : named.get(0), kind + " " + String.join("、", named));
        }
    }

    static SessionFactory sessions(StaffGuard guard) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return UserOperationLogManager.class;
            }

            @Override
            public Session openSession() {
                return new InterventionLog(guard);
            }
        };
    }
}
