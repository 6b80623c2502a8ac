package org.zaijiuye.shared;

/**
 * Says that an item pays money.
 *
 * @param title what the money is called, for example 失业保险金
 * @param secondChecker the role that checks every first grant (policy.md §3); no table may leave it out
 */
public record Payout(String title, String secondChecker) {}
