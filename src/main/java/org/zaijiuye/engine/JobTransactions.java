package org.zaijiuye.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a step that runs as a job may ask about the job, and a transaction beside the job's.
 *
 * @param engine asked for late: the engine is set up with the steps
 */
@Component
public record JobTransactions(ObjectProvider<ProcessEngineConfigurationImpl> engine) {

    /** Whether the job that is being run failed before. */
    public boolean isRepeated() {
        var context = Context.getCommandContext();
        var job = context == null ? null : context.getCurrentJob();
        return job != null && job.getExceptionMessage() != null;
    }

    /** In a transaction of its own, also of the engine: what fails takes nothing else along. */
    public void alone(Runnable work) {
        engine.getObject().getCommandExecutorTxRequiresNew().execute(context -> {
            work.run();
            return null;
        });
    }
}
