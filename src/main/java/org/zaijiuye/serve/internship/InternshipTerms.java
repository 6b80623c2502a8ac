package org.zaijiuye.serve.internship;

import org.zaijiuye.person.LeapDayRule;

/**
 * The parameters of item 6 in force.
 *
 * @param gradYears years after graduation, the last day inclusive
 * @param ageMin and {@code ageMax} full years of young people; whoever is {@code ageMax} is so until the day before the next birthday
 * @param once whether one internship is all
 * @param finalYear whether students may do one in the year of their graduation
 */
record InternshipTerms(
        int gradYears, int ageMin, int ageMax, boolean once, boolean finalYear, LeapDayRule leapDayRule) {}
