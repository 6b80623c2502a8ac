package org.zaijiuye.payment;

import java.time.Duration;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.problem.NotAllowed;

/** What becomes of an external task that asks the bank when asking goes wrong. */
@Component
class BankTasks {

    private static final Logger LOG = LoggerFactory.getLogger(BankTasks.class);
    static final int TRIES = 3;
    static final Duration BACK_OFF = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final ExternalTaskService tasks;

    BankTasks(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    /** Does the work, which completes the task; the worker is the one that locked it. */
    void attempt(LockedExternalTask task, Runnable work) {
        try {
            work.run();
        } catch (RegisterBusy busy) {
            again(task, busy.getMessage(), triesLeft(task), BUSY);
        } catch (RegisterFailure failure) {
            fail(task, failure);
        } catch (NotAllowed refused) {
            LOG.warn("{} of execution {}: {}", task.getTopicName(), task.getExecutionId(), refused.getMessage());
            again(task, refused.getMessage(), 0, Duration.ZERO);
        } catch (OptimisticLockingException | ConcurrencyFailureException | NotFoundException late) {
            // Another node has it, or it is gone: the lock runs out, and whoever finds it then takes it up.
            LOG.info(
                    "{} of execution {} is in other hands: {}",
                    task.getTopicName(),
                    task.getExecutionId(),
                    late.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} of execution {} could not be done", task.getTopicName(), task.getExecutionId(), e);
            // Not the bank's fault: tried again, and in the end an incident that an administrator sees.
            var left = triesLeft(task) - 1;
            again(
                    task,
                    "程序出错，没有与银行往来；次数用完的，请技术人员按日志排除后由管理员重试。原因：" + e.getClass().getSimpleName(),
                    left,
                    wait(left));
        }
    }

    private void fail(LockedExternalTask task, RegisterFailure failure) {
        var left = triesLeft(task) - 1;
        if (left == 0) {
            tasks.handleBpmnError(task.getId(), task.getWorkerId(), "BANK_UNAVAILABLE", failure.text());
        } else {
            again(task, failure.text(), left, wait(left));
        }
    }

    private void again(LockedExternalTask task, @Nullable String why, int left, Duration wait) {
        tasks.handleFailure(task.getId(), task.getWorkerId(), why, null, left, wait.toMillis());
    }

    private static Duration wait(int left) {
        return BACK_OFF.multipliedBy(TRIES - left);
    }

    /** The engine knows no number of tries before the first failure. */
    private static int triesLeft(LockedExternalTask task) {
        return task.getRetries() == null ? TRIES : task.getRetries();
    }
}
