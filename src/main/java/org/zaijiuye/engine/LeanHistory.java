package org.zaijiuye.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * History level {@code audit} without what a form shows or takes in: only variables of the process instance itself are
 * kept, and no submitted form fields. And with who did what: claims, changed dates, completions, deployments.
 */
class LeanHistory extends HistoryLevelAudit {

    static final String NAME = "lean";

    /** Stored in the database at the first start; may never change. */
    private static final int ID = 62;

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
                && !(entity instanceof VariableInstanceEntity variable && isLocal(variable));
    }

    private static boolean isLocal(VariableInstanceEntity variable) {
        return variable.getTaskId() != null
                || variable.getProcessInstanceId() == null
                || !variable.getProcessInstanceId().equals(variable.getExecutionId());
    }
}
