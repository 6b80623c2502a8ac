package org.zaijiuye.assist.aidplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the degree of difficulty is judged by.
 *
 * @param date on which it is judged
 * @param categories how many categories of employment difficulty the person is recognised in
 * @param unemployedOn since when they have been without work
 * @param disabilityGrade 1 is the gravest; null where no register told of a certificate
 * @param zeroEmploymentHousehold whether they are recognised because nobody in the household works
 */
record DifficultyFacts(
        LocalDate date,
        int categories,
        LocalDate unemployedOn,
        @Nullable Integer disabilityGrade,
        boolean zeroEmploymentHousehold) {}
