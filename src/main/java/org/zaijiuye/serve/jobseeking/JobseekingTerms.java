package org.zaijiuye.serve.jobseeking;

import java.math.BigDecimal;
import org.zaijiuye.person.LeapDayRule;

/**
 * The parameters of item 3 in force.
 *
 * @param minAge full years
 * @param availableSinceDays days that the day of availability may lie before the submission, inclusive
 * @param validMonths months that a registration holds without contact
 * @param minWage yuan a month
 */
record JobseekingTerms(
        int minAge, int availableSinceDays, int validMonths, BigDecimal minWage, LeapDayRule leapDayRule) {}
