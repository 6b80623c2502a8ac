package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLines;

/** Takes what the bank says about a batch, however often and late: new answers complete the attempts, the rest is found odd. */
@Service
class BankAnswers {

    private final PaymentAttempts attempts;
    private final BankDiscrepancies discrepancies;
    private final PaymentBatches batches;
    private final PaymentLines lines;
    private final PaymentKinds kinds;
    private final Clock clock;

    BankAnswers(
            PaymentAttempts attempts,
            BankDiscrepancies discrepancies,
            PaymentBatches batches,
            PaymentLines lines,
            PaymentKinds kinds,
            Clock clock) {
        this.attempts = attempts;
        this.discrepancies = discrepancies;
        this.batches = batches;
        this.lines = lines;
        this.kinds = kinds;
        this.clock = clock;
    }

    void take(BankReceipt receipt) {
        var batch = receipt.batchNumber();
        var ordered = attempts.ordered(batch);
        var now = LocalDateTime.now(clock);
        batches.accepted(batch, now);
        var comparison = new AnswerComparison(ordered, attempts.undisputed(batch), receipt);
        attempts.answered(batch, comparison.settled(), now);
        for (var each : comparison.disagreements()) {
            if (discrepancies.found(batch, each, ordered, now) && each.kind() == DiscrepancyKind.PAID_AFTER_FAILED) {
                hold(Objects.requireNonNull(each.lineId()));
            }
        }
    }

    /** What may have been paid after all is not paid again before a person knows. */
    private void hold(long key) {
        var line = lines.findById(key).orElseThrow();
        kinds.of(line.kind()).recompute(line.personId(), null);
    }
}
