package org.zaijiuye.assist.startupsubsidy;

import java.math.BigDecimal;
import java.util.Map;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * The parameters of a claim.
 *
 * @param amount in yuan, paid once
 * @param minMonths how many months the business must have operated
 * @param window how many months after the licence a claim may be made
 * @param firstEver whether only who opens a business for the first time is given it
 * @param graduateYears how many years after graduation a licence may be given
 * @param division with which the division code of a shop of this place begins
 * @param categories the categories that are given it, each with how sure that is
 * @param amountConfidence how sure the amount is
 * @param windowConfidence how sure the time for a claim is
 */
record StartupSubsidyTerms(
        BigDecimal amount,
        int minMonths,
        int window,
        boolean firstEver,
        int graduateYears,
        String division,
        Map<Category, Confidence> categories,
        Confidence amountConfidence,
        Confidence windowConfidence) {

    StartupSubsidyTerms {
        categories = Map.copyOf(categories);
    }
}
