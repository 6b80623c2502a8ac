package org.zaijiuye.lifecycle;

import org.zaijiuye.person.LeapDayRule;

/**
 * Thresholds of the classification, all samples of this project (policy.md §5.1.1).
 *
 * @param youthFrom youngest full age of 失业青年
 * @param youthTo oldest full age of 失业青年, inclusive, up to 35
 * @param longTermMonths months on the register from which 长期失业 begins
 * @param aidRecommendations counted recommendations after which the market has been tried
 * @param aidGuidances counted guidance conversations after which it has
 * @param aidDays days on the register before which it has not
 */
public record ClassTerms(
        int youthFrom,
        int youthTo,
        int longTermMonths,
        int aidRecommendations,
        int aidGuidances,
        int aidDays,
        LeapDayRule leapDayRule) {}
