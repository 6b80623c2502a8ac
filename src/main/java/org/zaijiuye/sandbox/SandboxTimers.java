package org.zaijiuye.sandbox;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine's timers follow the sandbox's clock. */
@SandboxPart
@Component
class SandboxTimers {

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<JobExecutor> executor;

    SandboxTimers(ObjectProvider<ManagementService> management, ObjectProvider<JobExecutor> executor) {
        this.management = management;
        this.executor = executor;
    }

    /** What became due on the way runs at once and not only when the executor looks again, up to a minute later. */
    void follow() {
        management.ifAvailable(SandboxTimers::planAnew);
        executor.ifAvailable(JobExecutor::jobWasAdded);
    }

    /** Without this a daily start planned under a later clock would sleep until that day came again. */
    private static void planAnew(ManagementService management) {
        management.createJobQuery().timers().duedateHigherThan(ClockUtil.getCurrentTime()).list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }
}
