package org.zaijiuye.exit.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an employment registration. Null means that a register did not answer.
 *
 * @param profile and area choose the parameters; the rule itself does not read them
 * @param date the day of submission
 * @param uscc unified social credit code, null if none was given; a sole trader needs one
 * @param licensed whether the business register knows the person as operator of that business; asked for sole traders
 * @param employerInsured whether an employer pays social insurance for the same period
 * @param hasOpenEmployment whether an employment registration is open for the same period
 * @param openEmployment its number, null if there is none or it is not told
 * @param drawingBenefit whether the person draws unemployment benefit
 * @param benefitEnds whether the person has committed to the benefit's ending
 * @param openHandling number of an open handling of this item, null if there is none
 */
record EmploymentClaim(
        String profile,
        String area,
        LocalDate date,
        LocalDate birthDate,
        EmpType empType,
        @Nullable String uscc,
        @Nullable Boolean licensed,
        LocalDate startDate,
        @Nullable Boolean receivingPension,
        @Nullable Boolean employerInsured,
        @Nullable Boolean hasOpenEmployment,
        @Nullable String openEmployment,
        boolean drawingBenefit,
        boolean benefitEnds,
        @Nullable String openHandling) {

    boolean overlaps() {
        return Boolean.TRUE.equals(hasOpenEmployment) || openEmployment != null;
    }

    boolean soleTrader() {
        return empType == EmpType.SOLE_TRADER;
    }
}
