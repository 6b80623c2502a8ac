package org.zaijiuye.exit.deregistration;

import java.math.BigDecimal;
import java.util.List;
import org.zaijiuye.shared.ParameterDefinition;

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

    static final List<ParameterDefinition> DEFINITIONS = List.of(
            ParameterDefinition.number("ur.noContactMonths", 120),
            ParameterDefinition.number("ur.warnMonths", 120),
            ParameterDefinition.number("dereg.refusals", 100),
            ParameterDefinition.number("dereg.refusalMonths", 120));

    DeregistrationTerms {
        if (warnMonths >= noContactMonths) {
            throw new IllegalArgumentException("the warning comes before the end");
        }
    }
}
