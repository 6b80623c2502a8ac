package org.zaijiuye.evidence;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ExternalTaskWorker;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.Registers;

/**
 * Works the external tasks of the registers in this program: asks outside any transaction, then stores the answer and
 * completes the task in one. The activity instance id is the same at every try, so it is the idempotency key.
 */
@Component
class RegisterWorker implements ExternalTaskWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterWorker.class);
    private static final String WORKER = "zaijiuye-registers";
    private static final int BATCH = 20;
    private static final long LOCK_MILLIS = 20_000;
    private static final int TRIES = 3;
    private static final long FIRST_PAUSE_MILLIS = 2_000;

    private final ExternalTaskService tasks;
    private final Registers registers;
    private final AnswerRecorder answers;

    RegisterWorker(ExternalTaskService tasks, Registers registers, AnswerRecorder answers) {
        this.tasks = tasks;
        this.registers = registers;
        this.answers = answers;
    }

    @Override
    public int work() {
        var fetched = fetch();
        fetched.forEach(this::workOrReport);
        return fetched.size();
    }

    private List<LockedExternalTask> fetch() {
        var query = tasks.fetchAndLock(BATCH, WORKER);
        Arrays.stream(Register.values())
                .forEach(register -> query.topic(register.code(), LOCK_MILLIS).variables("register"));
        return query.execute();
    }

    /** One task that cannot be worked, by a fault of ours, must not hold up the others: it becomes an incident. */
    private void workOrReport(LockedExternalTask task) {
        try {
            work(task);
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            tasks.unlock(task.getId());
        } catch (NotFoundException e) {
            LOG.info("{} of {} is no longer waited for", task.getTopicName(), task.getBusinessKey());
        } catch (RuntimeException e) {
            LOG.error("external task {} of {} failed", task.getTopicName(), task.getBusinessKey(), e);
            var left = left(task);
            tasks.handleFailure(task.getId(), WORKER, e.getClass().getSimpleName(), null, left, pause(left));
        }
    }

    private void work(LockedExternalTask task) {
        var question = answers.question(task.getBusinessKey(), task.getTopicName(), task.getActivityInstanceId());
        try {
            var answer = registers.query(Register.of(task.getTopicName()), question.query());
            answers.complete(task.getId(), WORKER, question, answer);
        } catch (RegisterBusy e) {
            tasks.unlock(task.getId());
        } catch (RegisterFailure e) {
            fail(task, question, e);
        }
    }

    private void fail(LockedExternalTask task, AnswerRecorder.Question question, RegisterFailure failure) {
        var left = left(task);
        if (left > 0) {
            tasks.handleFailure(task.getId(), WORKER, failure.text(), null, left, pause(left));
        } else {
            answers.giveUp(task.getId(), WORKER, question, failure);
        }
    }

    private static int left(LockedExternalTask task) {
        return (task.getRetries() == null ? TRIES : task.getRetries()) - 1;
    }

    private static long pause(int left) {
        return FIRST_PAUSE_MILLIS * (TRIES - left);
    }
}
