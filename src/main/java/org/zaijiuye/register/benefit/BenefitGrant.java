package org.zaijiuye.register.benefit;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a claim gives.
 *
 * @param months 1 to the cap
 * @param firstMonth the first month that is paid for
 * @param monthlyAmount yuan of the first month; a later month follows the amount valid in that month
 * @param monthsLost months above the cap: lost, and logged
 * @param residualOnly whether only the unused months of an earlier entitlement are granted
 */
record BenefitGrant(int months, YearMonth firstMonth, BigDecimal monthlyAmount, int monthsLost, boolean residualOnly) {}
