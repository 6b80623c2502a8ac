package org.zaijiuye.register.registration;

import org.zaijiuye.person.LeapDayRule;

/**
 * The parameters of item 1 in force (policy.md §12).
 *
 * @param minAge full years, {@code ur.minAge}
 * @param reportMonths months between two reports of the person, 1 to 5: below the six of D09
 */
record RegistrationTerms(
        int minAge, AgeUpperRule ageUpperRule, RegDateRule regDateRule, LeapDayRule leapDayRule, int reportMonths) {

    RegistrationTerms {
        if (reportMonths < 1 || reportMonths > 5) {
            throw new IllegalArgumentException("report months are 1 to 5");
        }
    }
}
