package org.zaijiuye.policy;

import java.util.Set;
import java.util.function.Predicate;

/**
 * One input of a table.
 *
 * @param needed the values that the program asks for whatever the table says; empty where the table itself says it
 * @param least the smallest number that the program asks for
 * @param others whether the program also asks for values that the table does not name
 * @param literal what may stand in quotation marks
 * @param allowed how a cell is written, in Chinese
 */
record Key(
        String name,
        String label,
        Kind kind,
        Set<String> needed,
        int least,
        boolean others,
        Predicate<String> literal,
        String allowed) {

    /** More values than these are not listed to somebody who wrote another one. */
    private static final int LISTED = 20;

    enum Kind {
        TEXT,
        NUMBER,
        YEAR,
        DATE
    }

    /** Only the given values. */
    static Key oneOf(String name, String label, Set<String> values) {
        return new Key(name, label, Kind.TEXT, values, 0, false, values::contains, "带引号的" + Contract.list(values));
    }

    /** Values that the table names itself. */
    static Key named(String name, String label, Set<String> needed) {
        return new Key(name, label, Kind.TEXT, needed, 0, false, value -> !value.isBlank(), "带引号的文字");
    }

    /** Only the given names, which are too many to be listed. */
    static Key known(String name, String label, Set<String> names) {
        return new Key(name, label, Kind.TEXT, names, 0, false, names::contains, "带引号的" + label + "名");
    }

    boolean isKnown() {
        return needed.size() > LISTED;
    }

    /** Codes of senders; also those are asked for that the table does not name. */
    static Key code(String name, String label) {
        return new Key(name, label, Kind.TEXT, Set.of(), 0, true, value -> value.matches("[A-Z_]{1,40}"), "带引号的大写字母代码");
    }

    /** Whether a cell of texts is answered for this one. */
    static boolean takes(String cell, String value) {
        var listed = BoundaryValues.literals(cell).anyMatch(value::equals);
        return cell.isBlank() || cell.equals("-") || listed != cell.startsWith("not");
    }

    /** Six-digit division codes. */
    static Key area(boolean others) {
        return new Key(
                "area", "行政区划", Kind.TEXT, Set.of(), 0, others, value -> value.matches("\\d{6}"), "带引号的六位行政区划代码");
    }

    static Key number(String name, String label, int least) {
        return new Key(name, label, Kind.NUMBER, Set.of(), least, false, value -> false, "不小于0的整数，如 5、[1..9]、>= 10");
    }

    static Key year() {
        return new Key("year", "年份", Kind.YEAR, Set.of(), 0, false, value -> false, "2025年起的一个年份");
    }

    /** The first day on which a row holds. */
    static Key date(String label) {
        return new Key(
                "date",
                label,
                Kind.DATE,
                Set.of(),
                0,
                false,
                value -> value.matches("\\d{4}-\\d{2}-\\d{2}T00:00:00"),
                "如 >= date and time(\"2026-01-01T00:00:00\")");
    }
}
