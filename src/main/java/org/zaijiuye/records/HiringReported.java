package org.zaijiuye.records;

import java.time.LocalDate;

/**
 * Published, within the transaction, when somebody answers that they were hired, before anybody registers that: who is
 * employed is offered no internship (policy.md §5.6), while training stays open to everybody on the register (§5.9).
 *
 * @param quietUntil day from which they are offered such things again if they are still registered as unemployed
 */
public record HiringReported(long personId, LocalDate quietUntil) {}
