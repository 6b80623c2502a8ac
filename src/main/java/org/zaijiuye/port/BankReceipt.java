package org.zaijiuye.port;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bank has said about a batch so far, in the order in which it said it. Taken as the bank gives it: lines may be
 * missing, stand twice, or be none of the batch.
 */
public record BankReceipt(String batchNumber, List<Line> lines) {

    public BankReceipt {
        lines = List.copyOf(lines);
    }

    /**
     * One answer about one payment.
     *
     * @param line key of the payment line, as the bank gives it back
     * @param amount what was paid or refused, CNY; null where the bank names none
     * @param cause why it failed, in the bank's words; null where it was paid
     * @param reference the bank's own number of this booking; null where it gives none
     */
    public record Line(
            String line,
            @Nullable BigDecimal amount,
            Result result,
            @Nullable String cause,
            @Nullable String reference) {}

    public enum Result {
        PAID,
        FAILED
    }
}
