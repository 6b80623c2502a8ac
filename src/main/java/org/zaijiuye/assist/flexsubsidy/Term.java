package org.zaijiuye.assist.flexsubsidy;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.Retirement;
import org.zaijiuye.person.RetirementRule;

/**
 * How long the subsidy lasts, fixed at its first approval: a number of months of the pool, or, for who had less than five
 * years to retirement then, up to the month of retirement (policy.md §5.10).
 *
 * @param months null where it lasts up to retirement
 * @param until the month of retirement, null where the months are counted
 */
record Term(@Nullable Integer months, @Nullable YearMonth until) {

    /** Null where it cannot be told: the group of the retirement age is unknown. */
    static @Nullable Term of(FlexSubsidyClaim claim, FlexSubsidyTerms terms) {
        var group = claim.retireGroup();
        if (group == null) {
            return Boolean.FALSE.equals(claim.frozen()) ? new Term(terms.capMonths(), null) : null;
        }
        var current = Retirement.of(claim.birthDate(), group, RetirementRule.inForceOn(claim.date()));
        return extended(claim, terms, current)
                ? new Term(null, YearMonth.from(current.date()))
                : new Term(terms.capMonths(), null);
    }

    private static boolean extended(FlexSubsidyClaim claim, FlexSubsidyTerms terms, Retirement current) {
        if (claim.frozen() != null) {
            return claim.frozen();
        }
        var group = Objects.requireNonNull(claim.retireGroup());
        var then = terms.ruleAtFirstApproval()
                ? Retirement.of(claim.birthDate(), group, RetirementRule.inForceOn(claim.approval()))
                : current;
        return then.lessThanYears(terms.extendYears(), claim.approval());
    }

    /** Whether a month may be paid for after that many months of the pool. */
    boolean covers(YearMonth month, int used) {
        return months == null ? !month.isAfter(Objects.requireNonNull(until)) : used < months;
    }
}
