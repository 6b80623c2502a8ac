package org.zaijiuye.evidence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the worker as long as the engine runs jobs by itself; tests drive both by hand. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class RegisterPolling {

    private final RegisterWorker worker;
    private volatile boolean ready;

    RegisterPolling(RegisterWorker worker) {
        this.worker = worker;
    }

    /** Before this the port of the embedded sandbox is not known. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ready = true;
    }

    @Scheduled(fixedDelay = 500)
    void poll() {
        if (ready) {
            worker.work();
        }
    }
}
