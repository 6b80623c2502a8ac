package org.zaijiuye.register.benefit;

import java.math.BigDecimal;
import java.util.function.IntUnaryOperator;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * The parameters of item 2 in force (policy.md §12).
 *
 * @param monthsTable months of benefit for contribution months, from {@code minMonths} on
 * @param minMonths contribution months that open a new entitlement, {@code ui.minMonths}
 * @param cap most months of one entitlement, {@code ui.cap}
 * @param minWage yuan a month, of the area in the first paid month
 * @param rate share of the minimum wage, above 0 and below 1, of the first paid month
 * @param unclaimedAccumulates {@code ui.unclaimedAccumulates}: whether months that were never claimed for add up
 * @param residualNeedsInvoluntary {@code ui.residualNeedsInvoluntary}
 * @param imprisonedStops {@code ui.stop.imprisoned}
 * @param monthsConfidence and amountConfidence: how sure the project is of table and amount
 */
record BenefitTerms(
        IntUnaryOperator monthsTable,
        int minMonths,
        int cap,
        BigDecimal minWage,
        BigDecimal rate,
        FirstMonth firstMonth,
        boolean unclaimedAccumulates,
        boolean residualNeedsInvoluntary,
        boolean imprisonedStops,
        Confidence monthsConfidence,
        Confidence amountConfidence) {}
