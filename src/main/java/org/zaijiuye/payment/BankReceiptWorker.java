package org.zaijiuye.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zaijiuye.engine.ExternalTaskWorker;
import org.zaijiuye.port.Bank;
import org.zaijiuye.records.PaymentBatches;

/** Asks the bank once more about batches that it has answered: it may have paid what it reported as failed, or twice. */
@Component
class BankReceiptWorker implements ExternalTaskWorker.SideBySide {

    /** How long after its last line was answered a batch is asked about; transfers are returned within weeks. */
    private static final Duration ASKED_FOR = Duration.ofDays(30);

    /** Longer than asking about all batches of that time takes. */
    private static final Duration LOCK = Duration.ofMinutes(10);

    private static final String WORKER = "bank-receipt-worker";
    private static final String TOPIC = "bank-receipts";

    private final ExternalTaskService tasks;
    private final BankTasks attempts;
    private final PaymentBatches batches;
    private final Bank bank;
    private final BankAnswers answers;
    private final TransactionOperations transaction;
    private final Clock clock;

    BankReceiptWorker(
            ExternalTaskService tasks,
            BankTasks attempts,
            PaymentBatches batches,
            Bank bank,
            BankAnswers answers,
            TransactionOperations transaction,
            Clock clock) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.batches = batches;
        this.bank = bank;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int places() {
        return 1;
    }

    @Override
    public List<Runnable> take(int most) {
        return tasks.fetchAndLock(most, WORKER).topic(TOPIC, LOCK.toMillis()).execute().stream()
                .<Runnable>map(task -> () -> attempts.attempt(task, () -> ask(task)))
                .toList();
    }

    /** What was heard before the bank fell silent is kept; the next try hears it again. */
    private void ask(LockedExternalTask task) {
        for (var batch : batches.answeredSince(LocalDateTime.now(clock).minus(ASKED_FOR))) {
            var receipt = bank.receipt(batch);
            transaction.executeWithoutResult(status -> answers.take(receipt));
        }
        tasks.complete(task.getId(), WORKER);
    }
}
