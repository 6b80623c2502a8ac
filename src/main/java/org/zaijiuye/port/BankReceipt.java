package org.zaijiuye.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bank did with a batch: exactly one entry for each line of the order. */
public record BankReceipt(String batchNumber, List<Line> lines) {

    public BankReceipt {
        lines = List.copyOf(lines);
    }

    /**
     * What became of one payment.
     *
     * @param cause why it failed, in the bank's words; null where it was paid
     */
    public record Line(String line, Result result, @Nullable String cause) {}

    public enum Result {
        PAID,
        FAILED
    }
}
