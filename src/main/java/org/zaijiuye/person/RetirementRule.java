package org.zaijiuye.person;

import java.time.LocalDate;

/** The version of the retirement rule: before the gradual delay (渐进式延迟法定退休年龄), or with it. */
public enum RetirementRule {
    ORIGINAL,
    DELAYED;

    private static final LocalDate DELAY_BEGINS = LocalDate.of(2025, 1, 1);

    /**
     * The version in force on a day. The test "less than five years" at a first approval uses the one of that day, the
     * end of an extended term the current one (policy.md §1.4, {@code retire.ruleAtFirstApproval}).
     */
    public static RetirementRule inForceOn(LocalDate day) {
        return day.isBefore(DELAY_BEGINS) ? ORIGINAL : DELAYED;
    }
}
