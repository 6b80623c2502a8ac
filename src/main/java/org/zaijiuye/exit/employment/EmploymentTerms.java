package org.zaijiuye.exit.employment;

import org.zaijiuye.person.LeapDayRule;

/**
 * The parameters of item 14 in force.
 *
 * @param minAge full years
 * @param backdateMonths months before the submission that need no county decision, inclusive
 * @param flexRegistrationStops {@code ui.flexRegistrationStops}: whether registering flexible work ends the benefit
 */
record EmploymentTerms(int minAge, int backdateMonths, boolean flexRegistrationStops, LeapDayRule leapDayRule) {}
