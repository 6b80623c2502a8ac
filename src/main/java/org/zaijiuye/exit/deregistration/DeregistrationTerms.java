package org.zaijiuye.exit.deregistration;

import java.math.BigDecimal;

/**
 * The parameters of item 13 in force.
 *
 * @param noContactMonths {@code ur.noContactMonths}
 * @param warnMonths {@code ur.warnMonths}, below {@code noContactMonths}
 * @param refusals recorded refusals that make D08
 * @param refusalMonths months within which they lie
 * @param minWage yuan a month, of the area
 */
record DeregistrationTerms(int noContactMonths, int warnMonths, int refusals, int refusalMonths, BigDecimal minWage) {

    DeregistrationTerms {
        if (warnMonths >= noContactMonths) {
            throw new IllegalArgumentException("the warning comes before the end");
        }
    }
}
