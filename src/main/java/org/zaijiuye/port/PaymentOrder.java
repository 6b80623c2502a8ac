package org.zaijiuye.port;

import java.math.BigDecimal;
import java.util.List;

/** A batch as the bank gets it; its number is never used for another content. */
public record PaymentOrder(String batchNumber, List<Line> lines) {

    public PaymentOrder {
        lines = List.copyOf(lines);
    }

    /**
     * One payment.
     *
     * @param line our key of the payment line, unique in the batch
     * @param holder the name that the account must be kept under
     * @param amount CNY, always with two decimals; more decimals are an {@link ArithmeticException}
     */
    public record Line(String line, String account, String holder, BigDecimal amount) {

        public Line {
            amount = amount.setScale(2);
        }

        /** Without account and name, because texts end in logs. */
        @Override
        public String toString() {
            return "Line[" + line + ", " + amount + "]";
        }
    }
}
