package org.zaijiuye.register.benefit.payment;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What one month is worth to everybody of one area whose benefit began in the same month.
 *
 * @param area six-digit division code
 * @param first first month of the entitlement, on which a rate may depend
 * @param month the paid month
 * @param index 1 for the first month
 * @param amount yuan with two decimals
 * @param parameters JSON of the rows that the amount was computed from
 */
record Standard(String area, YearMonth first, YearMonth month, int index, BigDecimal amount, String parameters) {}
