package org.zaijiuye.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;

/** The step that the engine is just executing, for what an expression asks without being handed the execution. */
public final class CurrentStep {

    private CurrentStep() {}

    /** Business key of its process; empty where the process has none, or no process is executed. */
    public static Optional<String> businessKey() {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(context -> context.getExecution().getProcessBusinessKey());
    }
}
