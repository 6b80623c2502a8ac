package org.zaijiuye.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.zaijiuye.problem.FactsChanged;
import org.zaijiuye.problem.NotAllowed;

/**
 * How an external task of the registers ends a round. A round in which a register was busy costs no try, one with a
 * failure or a fault of ours does. After the last try what failed is doubtful; a fault of ours is an incident instead.
 */
final class Tries {

    static final String WORKER = "zaijiuye-registers";

    private static final int MOST = 3;
    private static final long FIRST_PAUSE_MILLIS = 2_000;
    private static final long BUSY_PAUSE_MILLIS = 500;

    private final ExternalTaskService tasks;

    Tries(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    /** How many tries are left after a round that brought these replies. */
    static int left(LockedExternalTask task, List<Reply> replies) {
        return replies.stream().anyMatch(Reply::busy) ? before(task) : before(task) - 1;
    }

    /** @param open what no answer came to and nothing was stored about */
    void end(LockedExternalTask task, int left, List<Reply> open) {
        if (open.isEmpty()) {
            tasks.complete(task.getId(), WORKER);
        } else {
            var why = open.stream().map(Reply::why).collect(Collectors.joining("；"));
            tasks.handleFailure(task.getId(), WORKER, why, null, left, pause(task, left));
        }
    }

    /**
     * What is not allowed is so at the next try too: an incident at once, for an administrator to mend and try again. The
     * next try proposes by the facts that have changed meanwhile, by a decision about the same person.
     */
    void fail(LockedExternalTask task, RuntimeException fault) {
        var refused = fault instanceof NotAllowed && !(fault instanceof FactsChanged);
        var left = refused ? 0 : before(task) - 1;
        var why = fault instanceof NotAllowed ? fault.getMessage() : Reply.ofOurFault(fault);
        tasks.handleFailure(task.getId(), WORKER, why, null, left, refused ? 0 : pause(task, left));
    }

    /** The engine knows no number of tries before the first failure. */
    private static int before(LockedExternalTask task) {
        return task.getRetries() == null ? MOST : task.getRetries();
    }

    private static long pause(LockedExternalTask task, int left) {
        return left == before(task) ? BUSY_PAUSE_MILLIS : FIRST_PAUSE_MILLIS * Math.max(1, MOST - left);
    }
}
