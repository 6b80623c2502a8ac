package org.zaijiuye.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One output of a table, as its readers need it.
 *
 * @param allowed what may stand in a cell, in Chinese, for the person who wrote something else
 * @param required whether a blank cell is a fault
 * @param money how the value decides what is paid ({@link MoneySteps})
 * @param fits reads the cell as the program does; a {@link PolicyGapException} means no
 */
record Column(
        String name, String label, String allowed, boolean required, Money money, BiPredicate<PolicyRow, String> fits) {

    /** What a change of the value changes of a payment. */
    enum Money {
        NOTHING,
        /** Is or limits an amount or the number of months. */
        VALUE,
        /** Is paid multiplied with the other factors of the row. */
        FACTOR
    }

    Column(String name, String label, String allowed, boolean required, BiPredicate<PolicyRow, String> fits) {
        this(name, label, allowed, required, Money.NOTHING, fits);
    }

    static Column number(String name, String label, String allowed, Predicate<BigDecimal> range) {
        return new Column(name, label, allowed, true, (row, cell) -> range.test(row.number(cell)));
    }

    static Column integer(String name, String label, int least, int most) {
        return new Column(
                name,
                label,
                least + "至" + most + "的整数",
                true,
                (row, cell) -> row.integer(cell) >= least && row.integer(cell) <= most);
    }

    static Column oneOf(String name, String label, Set<String> values) {
        return new Column(name, label, Contract.list(values), true, (row, cell) -> values.contains(row.text(cell)));
    }

    static Column text(String name, String label) {
        return new Column(
                name, label, "不空的文字", true, (row, cell) -> !row.text(cell).isBlank());
    }

    static Column date(String name, String label) {
        return new Column(name, label, "日期，如 \"2026-01-01\"", true, Column::isDate);
    }

    static Column flag(String name, String label) {
        return new Column(name, label, "true 或 false", true, (row, cell) -> row.flag(cell) || !row.flag(cell));
    }

    private static boolean isDate(PolicyRow row, String name) {
        try {
            return LocalDate.parse(row.text(name)).getYear() > 0;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    Column optional() {
        return new Column(name, label, allowed + "，或留空", false, money, fits);
    }

    Column thatIsPaid() {
        return new Column(name, label, allowed, required, Money.VALUE, fits);
    }

    Column thatIsMultiplied() {
        return new Column(name, label, allowed, required, Money.FACTOR, fits);
    }

    boolean accepts(PolicyRow row) {
        if (!row.has(name)) {
            return !required;
        }
        try {
            return fits.test(row, name);
        } catch (PolicyGapException unreadable) {
            return false;
        }
    }
}
