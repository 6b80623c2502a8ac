package org.zaijiuye.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.PaymentBatch;
import org.zaijiuye.records.PaymentBatches;

/** Called by the diagram as {@code batches}. */
@AskedByDiagrams
@Component
public class Batches {

    /** Banks answer within the working day; after a whole day somebody calls. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final PaymentBatches batches;
    private final PaymentAttempts attempts;
    private final BatchNotes notes;
    private final Clock clock;

    Batches(PaymentBatches batches, PaymentAttempts attempts, BatchNotes notes, Clock clock) {
        this.batches = batches;
        this.attempts = attempts;
        this.notes = notes;
        this.clock = clock;
    }

    /** The numbers of the batches that this run of the process collected; none on most days. */
    public List<String> opened(DelegateExecution execution) {
        return PaymentVariables.opened(execution);
    }

    /** Whether the bank has answered every line of the batch, and all answers are booked. */
    public boolean answered(DelegateExecution execution) {
        var batch = batches.findById(PaymentVariables.batch(execution)).orElseThrow();
        return batch.state() == PaymentBatch.State.BOOKED;
    }

    /** Whether a line has been without an answer for a day since it was sent, and as long since somebody last called. */
    public boolean silent(DelegateExecution execution) {
        var number = PaymentVariables.batch(execution);
        var limit = LocalDateTime.now(clock).minus(PATIENCE);
        return attempts.silentSince(number, limit)
                && notes.findByBatchOrderById(number).stream()
                        .noneMatch(each -> each.choice().equals(CheckBankForm.CHECKED)
                                && each.givenAt().isAfter(limit));
    }
}
