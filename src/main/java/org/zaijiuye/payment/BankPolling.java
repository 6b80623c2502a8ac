package org.zaijiuye.payment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for batches as long as this node executes jobs at all. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class BankPolling {

    private final BankWorker worker;

    BankPolling(BankWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelay = 5_000)
    void poll() {
        worker.work();
    }
}
