package org.zaijiuye.task;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.zaijiuye.problem.NotAllowed;

/**
 * The management service behind REST, closed for running a job by hand. The engine counts a refusal for missing rights
 * as a failure of the job, so that anybody who knows its id could use up its retries.
 */
public class GuardedManagementService extends ManagementServiceImpl {

    public GuardedManagementService(ProcessEngineConfigurationImpl engine) {
        super(engine);
    }

    @Override
    public void executeJob(String jobId) {
        var caller = commandExecutor.execute(context -> String.valueOf(context.getAuthenticatedUserId()));
        if (!caller.equals("null")) {
            throw new NotAllowed("作业由系统按时自动执行，不能手工执行。");
        }
        super.executeJob(jobId);
    }
}
