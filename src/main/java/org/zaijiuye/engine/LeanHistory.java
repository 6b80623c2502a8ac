package org.zaijiuye.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * History level {@code audit} without what a form shows or takes in: only variables of the process instance itself are
 * kept, no submitted form fields, and no gateways, which say nothing that the steps around them do not. And with who did
 * what: claims, changed dates, completions, deployments.
 */
class LeanHistory extends HistoryLevelAudit {

    static final String NAME = "lean";

    /** Stored in the database at the first start; may never change. */
    private static final int ID = 62;

    /** All but the event-based one, at which a process waits. */
    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway");

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
            return false;
        }
        if (type == HistoryEventTypes.USER_OPERATION_LOG) {
            return true;
        }
        return super.isHistoryEventProduced(type, entity)
                && !(entity instanceof VariableInstanceEntity variable && isLocal(variable))
                && !(isStep(type) && entity instanceof ExecutionEntity execution && isAtGateway(execution));
    }

    private static boolean isStep(HistoryEventType type) {
        return type == HistoryEventTypes.ACTIVITY_INSTANCE_START
                || type == HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE
                || type == HistoryEventTypes.ACTIVITY_INSTANCE_END
                || type == HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE;
    }

    private static boolean isAtGateway(ExecutionEntity execution) {
        var activity = execution.getActivity();
        return activity != null && GATEWAYS.contains(String.valueOf(activity.getProperty("type")));
    }

    private static boolean isLocal(VariableInstanceEntity variable) {
        return variable.getTaskId() != null
                || variable.getProcessInstanceId() == null
                || !variable.getProcessInstanceId().equals(variable.getExecutionId());
    }
}
