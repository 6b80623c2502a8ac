package org.zaijiuye.port;

/** Pays what a batch orders. */
public interface Bank {

    /**
     * Hands a batch over. The batch number is the idempotency key: after a {@link RegisterFailure} nobody knows whether
     * the bank paid, and the same order again pays nothing twice.
     *
     * @return what the bank says so far; lines may be missing, and are asked about by {@link #receipt}
     * @throws RegisterFailure a failed try, with the causes of a query; STATUS with 409 in its text where the bank knows
     *     the number with another content; unchecked
     * @throws RegisterBusy not tried, hand it over later; unchecked
     */
    BankReceipt pay(PaymentOrder order);

    /**
     * All that the bank has said about a batch by now; asking moves no money.
     *
     * @throws RegisterFailure a failed try; STATUS with 404 in its text where the bank does not know the number; unchecked
     * @throws RegisterBusy not tried, ask later; unchecked
     */
    BankReceipt receipt(String batchNumber);
}
