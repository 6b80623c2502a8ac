package org.zaijiuye.assist.flexsubsidy;

import java.time.YearMonth;
import java.util.function.Function;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * The parameters of a claim.
 *
 * @param capMonths how many months the term has
 * @param extendYears who has fewer years to retirement at the first approval has the term up to retirement
 * @param allowSoleTrader whether who runs a business may be given it
 * @param allowBackpay whether months that were paid for later count
 * @param claimWindow how many months back a claim may reach
 * @param ruleAtFirstApproval whether the retirement rule of the first approval decides about the term, else today's
 * @param months what holds in a month, by the tables in force on its first day
 * @param termConfidence how sure the term is
 * @param amountConfidence how sure the amounts are
 */
record FlexSubsidyTerms(
        int capMonths,
        int extendYears,
        Mode mode,
        CapBase capBase,
        InsuranceTypes types,
        boolean allowSoleTrader,
        boolean allowBackpay,
        int claimWindow,
        boolean ruleAtFirstApproval,
        Function<YearMonth, MonthTerms> months,
        Confidence termConfidence,
        Confidence amountConfidence) {}
