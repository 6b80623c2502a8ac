package org.zaijiuye.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts in yuan with two decimals. What the law caps by "at most" (不超过) is rounded down: rounding half up could
 * exceed the cap by a cent (policy.md §1.6).
 */
public final class Money {

    private Money() {}

    /** Cuts an amount in yuan to whole cents, towards zero. */
    public static BigDecimal down(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.DOWN);
    }

    /**
     * The part {@code numerator/denominator} of an amount in yuan, for example two thirds; rounded once, at the end.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static BigDecimal share(BigDecimal amount, int numerator, int denominator) {
        return amount.multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.DOWN);
    }
}
