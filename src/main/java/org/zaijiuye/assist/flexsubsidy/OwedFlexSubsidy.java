package org.zaijiuye.assist.flexsubsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.payment.Standing;

/**
 * Which of the granted months a person is owed: follows from the decisions in force and the facts alone, so that what is
 * reported late, twice or wrongly only has to be asked anew (policy.md §9.3, §9.4).
 */
final class OwedFlexSubsidy {

    private OwedFlexSubsidy() {}

    /**
     * One decision that granted months.
     *
     * @param months in ascending order
     */
    record Grant(long award, List<YearMonth> months, boolean accountFailed) {

        Grant {
            months = List.copyOf(months);
        }
    }

    /**
     * A spell of registered flexible work.
     *
     * @param until null while it goes on
     * @param recognised whether a recognition held before it; one that was got by a false statement never did
     * @param last the last month that the recognition allows; null while it holds
     */
    record Spell(
            LocalDate from,
            @Nullable LocalDate until,
            boolean recognised,
            @Nullable YearMonth last) {

        boolean allows(YearMonth month) {
            return recognised
                    && !month.isBefore(YearMonth.from(from))
                    && (until == null || !month.isAfter(YearMonth.from(until)))
                    && (last == null || !month.isAfter(last));
        }
    }

    /**
     * The facts on which granted months rest.
     *
     * @param excluded months for which the person is owed money that excludes this one, such as unemployment benefit
     * @param otherwiseUsed months of the pool that other kinds of money used
     * @param cap months of the term; null where it lasts up to retirement
     */
    record Facts(
            List<Spell> work,
            Set<YearMonth> excluded,
            int otherwiseUsed,
            @Nullable Integer cap) {

        Facts {
            work = List.copyOf(work);
            excluded = Set.copyOf(excluded);
        }

        private boolean allows(YearMonth month) {
            return !excluded.contains(month) && work.stream().anyMatch(each -> each.allows(month));
        }
    }

    /** Where each granted month stands, by award; the oldest decision first, as it used its months of the term first. */
    static Map<Long, Map<YearMonth, Standing>> of(List<Grant> grants, Facts facts) {
        var standings = new HashMap<Long, Map<YearMonth, Standing>>();
        var owed = new ArrayList<YearMonth>();
        for (var grant : grants) {
            var ofGrant = new HashMap<YearMonth, Standing>();
            for (var month : grant.months()) {
                var left = facts.cap() == null || facts.otherwiseUsed() + owed.size() < facts.cap();
                if (!left || owed.contains(month) || !facts.allows(month)) {
                    ofGrant.put(month, Standing.NOT_OWED);
                    continue;
                }
                owed.add(month);
                ofGrant.put(month, grant.accountFailed() ? Standing.HELD : Standing.OWED);
            }
            standings.put(grant.award(), ofGrant);
        }
        return standings;
    }
}
