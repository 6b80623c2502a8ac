package org.zaijiuye.sandbox;

/** How the bank behaves about payments to one account; without a habit it pays and says so at once. */
enum BankHabit {
    /** Pays, and says nothing while it has the habit. */
    SILENT,
    /** Pays, and says nothing when it gets the order, but whenever it is asked afterwards. */
    LATE,
    /** Says the same thing twice. */
    REPEATS,
    /** Pays twice, with two booking numbers. */
    PAYS_TWICE,
    /** Pays one yuan more. */
    OTHER_AMOUNT,
    /** Says that the payment failed, and whenever it is asked afterwards, that it paid. */
    PAYS_AFTER_ALL,
    /** Says that it paid, and whenever it is asked afterwards, that the payment came back. */
    RETURNS,
    /** Answers also about a line that it never got. */
    FOREIGN
}
