package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.task.ReturnedTasks;
import org.zaijiuye.timelimit.Limits;

/** Task_ReleaseReturnedTasks: work that came back to somebody who did not take it up goes to the colleagues. */
@DiagramStep(title = "释放退回的任务", help = "退回原经办人而逾期未接办的任务，放回本组由同事认领。任何流程都可以使用。")
@Component
class ReleaseReturnedTasksDelegate implements JavaDelegate {

    private final ReturnedTasks tasks;
    private final Limits limits;
    private final Clock clock;

    ReleaseReturnedTasksDelegate(ReturnedTasks tasks, Limits limits, Clock clock) {
        this.tasks = tasks;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var before = limits.returnedBefore(LocalDateTime.now(clock));
        tasks.release(Date.from(before.atZone(clock.getZone()).toInstant()));
    }
}
