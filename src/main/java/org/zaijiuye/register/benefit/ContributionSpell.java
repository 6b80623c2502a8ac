package org.zaijiuye.register.benefit;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * The contributions of one employment.
 *
 * @param months months that were paid for: never counted from the days of the employment
 * @param deemedMonths months without payment that count (视同缴费), 0 or more
 * @param consumed whether an entitlement was created from it, so that it does not count again
 */
record ContributionSpell(Set<YearMonth> months, int deemedMonths, boolean consumed) {

    ContributionSpell {
        months = Set.copyOf(months);
        if (deemedMonths < 0) {
            throw new IllegalArgumentException("months are 0 or more");
        }
    }

    /**
     * Contribution months since the last entitlement was created.
     *
     * @param spells oldest first; a month paid for by two employers counts once
     * @param unclaimedAccumulates {@code ui.unclaimedAccumulates}: whether spells that were never claimed for count
     */
    static int paidMonths(List<ContributionSpell> spells, boolean unclaimedAccumulates) {
        var counted = unclaimedAccumulates ? sinceLastEntitlement(spells) : newest(sinceLastEntitlement(spells));
        var months = counted.stream().flatMap(spell -> spell.months.stream()).distinct();
        return (int) months.count()
                + counted.stream().mapToInt(ContributionSpell::deemedMonths).sum();
    }

    private static List<ContributionSpell> sinceLastEntitlement(List<ContributionSpell> spells) {
        var from = spells.stream().map(ContributionSpell::consumed).toList().lastIndexOf(true) + 1;
        return spells.subList(from, spells.size());
    }

    private static List<ContributionSpell> newest(List<ContributionSpell> spells) {
        return spells.isEmpty() ? spells : spells.subList(spells.size() - 1, spells.size());
    }
}
