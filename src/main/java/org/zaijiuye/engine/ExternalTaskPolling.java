package org.zaijiuye.engine;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the workers as long as the engine runs jobs by itself; tests drive both by hand. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ExternalTaskPolling {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalTaskPolling.class);

    private final List<ExternalTaskWorker> oneByOne;
    private final List<WorkerLoop> sideBySide;
    private volatile boolean ready;

    ExternalTaskPolling(List<ExternalTaskWorker> workers, List<ExternalTaskWorker.SideBySide> sideBySide) {
        oneByOne = workers.stream()
                .filter(worker -> !(worker instanceof ExternalTaskWorker.SideBySide))
                .toList();
        this.sideBySide = sideBySide.stream().map(WorkerLoop::new).toList();
    }

    /** Before this the port of the embedded sandbox is not known. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        sideBySide.forEach(WorkerLoop::start);
        ready = true;
    }

    @Scheduled(fixedDelay = 500)
    void poll() {
        if (ready) {
            oneByOne.forEach(ExternalTaskPolling::work);
        }
    }

    /** While the database and the sandbox still answer; what is not done in time is taken up when its lock runs out. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        ready = false;
        sideBySide.forEach(WorkerLoop::leaveOff);
        sideBySide.forEach(WorkerLoop::awaitEnd);
    }

    /** One worker's failure must not silence the others. */
    private static void work(ExternalTaskWorker worker) {
        try {
            worker.work();
        } catch (RuntimeException e) {
            LOG.error("{} failed", worker.getClass().getSimpleName(), e);
        }
    }
}
