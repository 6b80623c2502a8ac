package org.zaijiuye.evidence;

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
import org.zaijiuye.problem.FactsChanged;
import org.zaijiuye.problem.NotAllowed;

/**
 * Asks the registers, one external task for all that a handling needs. Each round asks at the same time, outside any
 * transaction, what has not answered yet, and stores what came in one transaction with the task's end or next try.
 */
@Component
class RegisterWorker implements ExternalTaskWorker.SideBySide {

    /** As many calls as a register's bulkhead admits: each task asks a register once at a time. */
    static final int PLACES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(RegisterWorker.class);
    private static final String TOPIC = "registers";
    private static final String PROCESS = "EvidenceProcess";

    /** Longer than a round takes; what a dead node held waits as long. */
    private static final long LOCK_MILLIS = 20_000;

    private final ExternalTaskService tasks;
    private final RegisterQueries queries;
    private final AnswerRecorder answers;
    private final Tries tries;

    RegisterWorker(ExternalTaskService tasks, RegisterQueries queries, AnswerRecorder answers) {
        this.tasks = tasks;
        this.queries = queries;
        this.answers = answers;
        this.tries = new Tries(tasks);
    }

    @Override
    public int places() {
        return PLACES;
    }

    @Override
    public List<Runnable> take(int most) {
        return tasks.fetchAndLock(most, Tries.WORKER).topic(TOPIC, LOCK_MILLIS).variables(List.of()).execute().stream()
                .<Runnable>map(task -> () -> workOrReport(task))
                .toList();
    }

    /** One task that cannot be worked, by a fault of ours, must not hold up the others: it becomes an incident. */
    private void workOrReport(LockedExternalTask task) {
        var replies = List.<Reply>of();
        try {
            requirePlace(task);
            replies = queries.ask(answers.questions(task.getBusinessKey(), task.getActivityInstanceId()));
            answers.store(task, replies);
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            answers.log(replies);
            tasks.unlock(task.getId());
        } catch (NotFoundException e) {
            LOG.info("{} of {} is no longer waited for", task.getTopicName(), task.getBusinessKey());
            answers.log(replies);
        } catch (FactsChanged e) {
            LOG.info("{} of {} is tried again: {}", task.getTopicName(), task.getBusinessKey(), e.getMessage());
            answers.log(replies);
            tries.fail(task, e);
        } catch (RuntimeException e) {
            LOG.error("external task {} of {} failed", task.getTopicName(), task.getBusinessKey(), e);
            answers.log(replies);
            tries.fail(task, e);
        }
    }

    /** A task of that topic in a process that is not ours knows nothing of whether it may ask. */
    private static void requirePlace(LockedExternalTask task) {
        if (!PROCESS.equals(task.getProcessDefinitionKey())) {
            throw new NotAllowed("外部任务（主题 " + TOPIC + "）只能用在流程 " + PROCESS + " 中，不能用在流程 "
                    + task.getProcessDefinitionKey() + " 中，没有查询。请管理员从流程图中去掉该步骤。");
        }
    }
}
