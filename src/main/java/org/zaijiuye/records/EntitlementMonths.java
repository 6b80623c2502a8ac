package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The consecutive calendar months of an entitlement to unemployment benefit (policy.md §5.2).
 *
 * @param first the first month that is paid for
 * @param months how many months were granted, 1 or more
 */
public record EntitlementMonths(YearMonth first, int months) {

    public EntitlementMonths {
        if (months < 1) {
            throw new IllegalArgumentException("an entitlement has at least one month");
        }
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    public List<YearMonth> all() {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(months).toList();
    }

    /**
     * What a stop leaves.
     *
     * @param event the day of the event, not of its report
     * @param eventMonthPayable parameter {@code ui.eventMonthPayable}
     */
    public Stop stop(LocalDate event, boolean eventMonthPayable) {
        var month = YearMonth.from(event);
        var from = eventMonthPayable ? month.plusMonths(1) : month;
        var payable = (int) all().stream().filter(each -> each.isBefore(from)).count();
        return new Stop(from, months - payable);
    }

    /**
     * The end of payment by an event.
     *
     * @param from the first month that is no longer payable
     * @param residual months left for a later claim; paying or recovering a month does not change it
     */
    public record Stop(YearMonth from, int residual) {}
}
