package org.zaijiuye.payment;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zaijiuye.engine.ExternalTaskWorker;
import org.zaijiuye.port.Bank;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.problem.NotAllowed;

/**
 * Hands approved batches to the bank. No transaction is open during the call. After a crash between the payment and
 * its booking the lock runs out and the same order goes out under the same number, which pays nothing twice.
 */
@Component
class BankWorker implements ExternalTaskWorker.SideBySide {

    private static final Logger LOG = LoggerFactory.getLogger(BankWorker.class);
    static final int TRIES = 3;
    static final Duration BACK_OFF = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofSeconds(5);

    /** Longer than building, sending and booking the largest batch takes; a dead node's batch waits as long. */
    private static final Duration LOCK = Duration.ofSeconds(45);

    private static final String WORKER = "bank-worker";
    private static final String TOPIC = "bank-batch";
    private static final int AT_ONCE = 5;

    private final ExternalTaskService tasks;
    private final Bank bank;
    private final PaymentOrderBuilder orders;
    private final BankReceipts receipts;
    private final TransactionOperations transaction;

    BankWorker(
            ExternalTaskService tasks,
            Bank bank,
            PaymentOrderBuilder orders,
            BankReceipts receipts,
            TransactionOperations transaction) {
        this.tasks = tasks;
        this.bank = bank;
        this.orders = orders;
        this.receipts = receipts;
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
                .<Runnable>map(task -> () -> send(task))
                .toList();
    }

    private void send(LockedExternalTask task) {
        try {
            var order = order(PaymentVariables.batch(task));
            // With nothing left to pay there is nothing to ask the bank.
            var receipt = order.lines().isEmpty() ? new BankReceipt(order.batchNumber(), List.of()) : bank.pay(order);
            transaction.executeWithoutResult(status -> complete(task, receipt));
        } catch (RegisterBusy busy) {
            tasks.handleFailure(
                    task.getId(), WORKER, busy.getMessage(), null, triesLeft(task.getRetries()), BUSY.toMillis());
        } catch (RegisterFailure failure) {
            fail(task, failure);
        } catch (NotAllowed refused) {
            LOG.warn("the batch of execution {} is not sent: {}", task.getExecutionId(), refused.getMessage());
            tasks.handleFailure(task.getId(), WORKER, refused.getMessage(), null, 0, 0);
        } catch (OptimisticLockingException | ConcurrencyFailureException | NotFoundException late) {
            // Another node has it, or it is gone: the lock runs out, and whoever finds it then takes it up.
            LOG.info("the batch of execution {} is in other hands: {}", task.getExecutionId(), late.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the batch of execution {} could not be sent", task.getExecutionId(), e);
            failOfOurs(task, e);
        }
    }

    private PaymentOrder order(String number) {
        var order = transaction.execute(status -> orders.send(number));
        if (order == null) {
            throw new IllegalStateException("no order for batch " + number);
        }
        return order;
    }

    private void complete(LockedExternalTask task, BankReceipt receipt) {
        receipts.store(receipt);
        tasks.complete(task.getId(), WORKER);
    }

    private void fail(LockedExternalTask task, RegisterFailure failure) {
        var left = triesLeft(task.getRetries()) - 1;
        if (left == 0) {
            tasks.handleBpmnError(task.getId(), WORKER, "BANK_UNAVAILABLE", failure.text());
        } else {
            var wait = BACK_OFF.multipliedBy(TRIES - left);
            tasks.handleFailure(task.getId(), WORKER, failure.text(), null, left, wait.toMillis());
        }
    }

    /** Not the bank's fault: tried again, and in the end an incident that an administrator sees. */
    private void failOfOurs(LockedExternalTask task, RuntimeException fault) {
        var left = triesLeft(task.getRetries()) - 1;
        tasks.handleFailure(
                task.getId(),
                WORKER,
                "程序出错，批次没有发送：" + fault.getClass().getSimpleName(),
                null,
                left,
                BACK_OFF.multipliedBy(TRIES - left).toMillis());
    }

    /** The engine knows no number of tries before the first failure. */
    private static int triesLeft(@Nullable Integer retries) {
        return retries == null ? TRIES : retries;
    }
}
