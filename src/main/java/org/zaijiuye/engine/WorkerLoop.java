package org.zaijiuye.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Keeps the places of one worker filled: takes as many tasks as it has free places whenever the engine tells that an
 * external task was committed, a place has become free, or half a second has passed, which is how another node's tasks
 * and ended pauses are found. A slow task takes one place and holds up nothing else.
 */
final class WorkerLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long LONGEST_END_SECONDS = 5;

    private final ExternalTaskWorker.SideBySide worker;
    private final Duration pause;
    private final Thread thread;
    private final ExecutorService places;
    private final AtomicInteger taken = new AtomicInteger();
    private final SingleConsumerCondition somethingWaits;
    private volatile boolean leavingOff;

    WorkerLoop(ExternalTaskWorker.SideBySide worker) {
        this(worker, PAUSE);
    }

    WorkerLoop(ExternalTaskWorker.SideBySide worker, Duration pause) {
        var name = worker.getClass().getSimpleName();
        this.worker = worker;
        this.pause = pause;
        thread = new Thread(this, name);
        thread.setDaemon(true);
        places = Executors.newFixedThreadPool(worker.places(), new CustomizableThreadFactory(name + "-"));
        somethingWaits = new SingleConsumerCondition(thread);
    }

    void start() {
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(somethingWaits);
        thread.start();
    }

    @Override
    public void run() {
        while (!leavingOff) {
            take().forEach(task -> places.execute(() -> work(task)));
            somethingWaits.await(pause.toMillis());
        }
    }

    /** A failure must not end the loop; what was locked is taken up again when its lock runs out. */
    private List<Runnable> take() {
        var free = worker.places() - taken.get();
        try {
            var tasks = free > 0 ? worker.take(free) : List.<Runnable>of();
            taken.addAndGet(tasks.size());
            return tasks;
        } catch (RuntimeException e) {
            LOG.error("{} could take nothing", thread.getName(), e);
            return List.of();
        }
    }

    private void work(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("{} left a task undone", thread.getName(), e);
        } finally {
            taken.decrementAndGet();
            somethingWaits.signal();
        }
    }

    void leaveOff() {
        leavingOff = true;
        ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(somethingWaits);
        somethingWaits.signal();
    }

    void awaitEnd() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS));
            places.shutdown();
            if (!places.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                places.shutdownNow();
            }
        } catch (InterruptedException e) {
            places.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
