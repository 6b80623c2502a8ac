package org.zaijiuye.register.registration;

/** Parameter {@code ur.ageUpperRule}: where working age ends, because the sources differ (policy.md §0.3, C1). */
enum AgeUpperRule {
    PENSION_RECEIPT,
    STATUTORY_RETIREMENT_AGE
}
