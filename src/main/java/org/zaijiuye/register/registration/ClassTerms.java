package org.zaijiuye.register.registration;

import org.zaijiuye.person.LeapDayRule;

/**
 * Thresholds of the classification, all samples of this project (policy.md §5.1.1).
 *
 * @param youthFrom youngest full age of 失业青年
 * @param youthTo oldest full age of 失业青年, inclusive, up to 35
 * @param longTermMonths months on the register from which 长期失业 begins
 */
record ClassTerms(int youthFrom, int youthTo, int longTermMonths, LeapDayRule leapDayRule) {}
