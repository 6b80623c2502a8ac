package org.zaijiuye.register.benefit.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One benefit of a person: the decision that grants it and the facts in force about it.
 *
 * @param office the agency that pays, whose rule of extension applies
 * @param first first month that is paid for
 * @param months months that the decision granted, 1 or more
 * @param earned months that it came to before the cap, {@code months} or more
 * @param counted how many of them are months that the person's benefit before it had left, 0 or more
 * @param retirement the statutory date, null where it is not known
 * @param ending what an exit in force does to it
 * @param draftedFrom from this month on an exit that is being examined touches it
 * @param accountFailed whether no account takes the money
 * @param linedTo the newest month that has a line in the books
 */
record Grant(
        String office,
        YearMonth first,
        int months,
        int earned,
        int counted,
        @Nullable LocalDate retirement,
        @Nullable Ending ending,
        @Nullable YearMonth draftedFrom,
        boolean accountFailed,
        @Nullable YearMonth linedTo) {

    /** How many of the months that it counted on are not left of the benefit before it (policy.md §5.2). */
    int fewer(int residualBefore) {
        return Math.max(0, counted - residualBefore);
    }

    /** What it comes to without them. */
    int monthsWithout(int fewer) {
        return Math.max(0, Math.min(months, earned - fewer));
    }

    boolean linedUpTo(YearMonth month) {
        return linedTo != null && !linedTo.isBefore(month);
    }

    boolean held() {
        return accountFailed || draftedFrom != null;
    }
}
