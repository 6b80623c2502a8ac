package org.zaijiuye.engine;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the workers as long as the engine runs jobs by itself; tests drive both by hand. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ExternalTaskPolling {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalTaskPolling.class);

    private final List<ExternalTaskWorker> workers;
    private volatile boolean ready;

    ExternalTaskPolling(List<ExternalTaskWorker> workers) {
        this.workers = workers;
    }

    /** Before this the port of the embedded sandbox is not known. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ready = true;
    }

    @Scheduled(fixedDelay = 500)
    void poll() {
        if (ready) {
            workers.forEach(ExternalTaskPolling::work);
        }
    }

    /** One worker's failure must not silence the others; its tasks' locks run out and they are taken up again. */
    private static void work(ExternalTaskWorker worker) {
        try {
            worker.work();
        } catch (RuntimeException e) {
            LOG.error("{} failed", worker.getClass().getSimpleName(), e);
        }
    }
}
