package org.zaijiuye.assist.flexsubsidy;

import java.math.BigDecimal;

/**
 * What holds in one month. Amounts in yuan.
 *
 * @param numerator and {@code denominator} of the share that is given back, at most two thirds (就业补助资金管理办法)
 * @param pensionBase the month's contribution to pension insurance on the lowest base
 * @param medicalBase the same for medical insurance
 * @param annualBoth a year's amount for who pays for both
 * @param annualPensionOnly a year's amount for who pays for pension alone
 */
record MonthTerms(
        int numerator,
        int denominator,
        BigDecimal pensionBase,
        BigDecimal medicalBase,
        BigDecimal annualBoth,
        BigDecimal annualPensionOnly) {

    MonthTerms {
        if (3L * numerator > 2L * denominator) {
            throw new IllegalArgumentException("补贴比例 " + numerator + "/" + denominator + " 超过三分之二");
        }
    }
}
