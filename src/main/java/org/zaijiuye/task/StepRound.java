package org.zaijiuye.task;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.zaijiuye.problem.NotAllowed;

/**
 * A step that a diagram gives to several people (a multi-instance with a number, not one over a collection): each of them
 * works it once, and what one of them sent back stays sent back whatever the others say.
 */
record StepRound(ExecutionEntity body) {

    private static final String WORKED_BY = "workedBy";
    private static final String BACK = "BACK";

    static Optional<StepRound> of(TaskEntity task) {
        var activity = task.getExecution().getActivity();
        return activity.getFlowScope() instanceof ActivityImpl body
                        && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior loop
                        && loop.getLoopCardinalityExpression() != null
                ? Optional.of(new StepRound(inner(task)))
                : Optional.empty();
    }

    /** Where the process goes on reading after the step: around all its turns, if it is one for several people. */
    static ExecutionEntity around(TaskEntity task) {
        return of(task).map(round -> scope(round.body.getParent())).orElseGet(() -> inner(task));
    }

    void refuseTwice(String user) {
        if (workedBy().contains("," + user + ",")) {
            throw new NotAllowed("本环节须由不同的人员分别办理，您已办理过，请由其他人员办理。");
        }
    }

    /** Answers what the process is told of a result, which is kept for the length of the round. */
    Object told(Map.Entry<String, Object> result) {
        var before = body.getVariableLocal(result.getKey());
        var now = BACK.equals(before) ? BACK : result.getValue();
        body.setVariableLocal(result.getKey(), now);
        return now;
    }

    void worked(String user) {
        body.setVariableLocal(WORKED_BY, workedBy() + user + ",");
    }

    private String workedBy() {
        return body.getVariableLocal(WORKED_BY) instanceof String users ? users : ",";
    }

    private static ExecutionEntity inner(TaskEntity task) {
        var execution = task.getExecution();
        return scope(execution.getActivity().isScope() ? execution.getParent() : execution);
    }

    private static ExecutionEntity scope(ExecutionEntity execution) {
        var scope = execution;
        while (!scope.isScope()) {
            scope = scope.getParent();
        }
        return scope;
    }
}
