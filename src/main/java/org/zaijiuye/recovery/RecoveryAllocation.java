package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has come of a debt: money covers the oldest month first, to the cent.
 *
 * @param months the oldest first
 * @param credit what covers none, CNY
 */
record RecoveryAllocation(List<Month> months, BigDecimal credit) {

    /**
     * One month that has to come back.
     *
     * @param id of its recovery
     * @param amount CNY
     */
    record Debt(long id, YearMonth month, BigDecimal amount) {}

    /** A month and what has come of it, CNY. */
    record Month(Debt debt, BigDecimal repaid) {

        BigDecimal open() {
            return debt.amount().subtract(repaid);
        }
    }

    /**
     * @param debts in any order
     * @param money that came in, CNY, not negative
     */
    static RecoveryAllocation of(List<Debt> debts, BigDecimal money) {
        var left = money;
        var months = new ArrayList<Month>();
        for (var debt : debts.stream()
                .sorted(Comparator.comparing(Debt::month).thenComparing(Debt::id))
                .toList()) {
            var repaid = left.min(debt.amount());
            left = left.subtract(repaid);
            months.add(new Month(debt, repaid));
        }
        return new RecoveryAllocation(List.copyOf(months), left);
    }

    /** Recoveries whose money is all there. */
    List<Long> covered() {
        return months.stream()
                .filter(each -> each.open().signum() == 0)
                .map(each -> each.debt().id())
                .toList();
    }

    /** CNY that is still to come. */
    BigDecimal open() {
        return months.stream().map(Month::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
