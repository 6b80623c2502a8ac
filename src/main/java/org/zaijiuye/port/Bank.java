package org.zaijiuye.port;

/** Pays what a batch orders. */
public interface Bank {

    /**
     * Hands a batch over. The batch number is the idempotency key: after a {@link RegisterFailure} nobody knows whether
     * the bank paid, and the same order again brings its first answer and pays nothing twice.
     *
     * @throws RegisterFailure a failed try, with the causes of a query; STATUS with 409 in its text where the bank knows
     *     the number with another content; unchecked
     * @throws RegisterBusy not tried, hand it over later; unchecked
     */
    BankReceipt pay(PaymentOrder order);
}
