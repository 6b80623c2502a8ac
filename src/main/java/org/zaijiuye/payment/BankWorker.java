package org.zaijiuye.payment;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zaijiuye.engine.ExternalTaskWorker;
import org.zaijiuye.port.Bank;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.records.PaymentBatches;

/**
 * Hands approved batches to the bank, and asks what became of them. No transaction is open during the call. After a
 * crash between the payment and its booking the lock runs out and the same order goes out under the same number, which
 * pays nothing twice.
 */
@Component
class BankWorker implements ExternalTaskWorker.SideBySide {

    /** Longer than building, sending and booking the largest batch takes; a dead node's batch waits as long. */
    private static final Duration LOCK = Duration.ofSeconds(45);

    private static final String WORKER = "bank-worker";
    private static final String TOPIC = "bank-batch";
    private static final int AT_ONCE = 5;

    private final ExternalTaskService tasks;
    private final BankTasks attempts;
    private final Bank bank;
    private final PaymentOrderBuilder orders;
    private final PaymentBatches batches;
    private final BankAnswers answers;
    private final TransactionOperations transaction;

    BankWorker(
            ExternalTaskService tasks,
            BankTasks attempts,
            Bank bank,
            PaymentOrderBuilder orders,
            PaymentBatches batches,
            BankAnswers answers,
            TransactionOperations transaction) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.bank = bank;
        this.orders = orders;
        this.batches = batches;
        this.answers = answers;
        this.transaction = transaction;
    }

    @Override
    public int places() {
        return AT_ONCE;
    }

    /** Each batch that waits, sent in its own transactions. */
    @Override
    public List<Runnable> take(int most) {
        return tasks
                .fetchAndLock(most, WORKER)
                .topic(TOPIC, LOCK.toMillis())
                .variables(PaymentVariables.BATCH)
                .execute()
                .stream()
                .<Runnable>map(task -> () -> attempts.attempt(task, () -> send(task)))
                .toList();
    }

    private void send(LockedExternalTask task) {
        var receipt = receipt(PaymentVariables.batch(task));
        transaction.executeWithoutResult(status -> {
            answers.take(receipt);
            tasks.complete(task.getId(), WORKER);
        });
    }

    /** A batch that the bank has taken is only asked about: its failed lines may be in another batch by now. */
    private BankReceipt receipt(String number) {
        if (batches.isAccepted(number)) {
            return bank.receipt(number);
        }
        var order = order(number);
        // With nothing left to pay there is nothing to ask the bank.
        return order.lines().isEmpty() ? new BankReceipt(number, List.of()) : bank.pay(order);
    }

    private PaymentOrder order(String number) {
        var order = transaction.execute(status -> orders.send(number));
        if (order == null) {
            throw new IllegalStateException("no order for batch " + number);
        }
        return order;
    }
}
