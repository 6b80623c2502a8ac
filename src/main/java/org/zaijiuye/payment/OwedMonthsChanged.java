package org.zaijiuye.payment;

/**
 * Published, within the transaction, when other months of one kind of money are owed to a person than before: whoever
 * pays a kind that excludes it computes its own books anew.
 *
 * @param kind code of the payment kind, or of support that others pay, such as {@code INTERNSHIP}
 */
public record OwedMonthsChanged(long personId, String kind) {}
