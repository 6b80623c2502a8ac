package org.zaijiuye.assist.hardship;

import org.zaijiuye.person.LeapDayRule;

/**
 * The parameters of item 12 in force.
 *
 * @param localHousehold whether the household must be registered in the province
 * @param workingAgeFrom first age that counts as working age in a household
 * @param workingAgeTo last age that does
 * @param extendYears who has fewer years left to retirement has support until then
 */
record HardshipTerms(
        boolean localHousehold, int workingAgeFrom, int workingAgeTo, int extendYears, LeapDayRule leapDayRule) {}
