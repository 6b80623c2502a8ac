package org.zaijiuye.policy;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Fault;

/** Rows of parameters that decide who is paid or for how long, where they are not written as they were confirmed. */
record PayingParameters(Contract contract, Set<String> names) {

    static final String TABLE = "Parameters";

    private static final String VALUE = "value";

    /** What a row says and when; where it comes from may be corrected at any time. */
    private record Line(int number, List<String> cells) {}

    List<Fault> of(byte[] sent, byte @Nullable [] inForce) {
        return Stream.ofNullable(inForce)
                .flatMap(content -> SentTable.read(TABLE, content).stream())
                .flatMap(old -> SentTable.read(TABLE, sent).stream().flatMap(sheet -> changes(sheet, old)))
                .toList();
    }

    private Stream<Fault> changes(SentTable sheet, SentTable old) {
        var changed = others(sheet, old)
                .map(line -> sheet.moneyFault(line.number, sheet.output(VALUE), "和此前核定的不同，这个参数决定谁领待遇、领多久"))
                .toList();
        return changed.isEmpty()
                ? others(old, sheet)
                        .map(line -> old.moneyFault(line.number, old.output(VALUE), "此前核定的这一行被删去，这个参数决定谁领待遇、领多久"))
                : changed.stream();
    }

    private Stream<Line> others(SentTable one, SentTable other) {
        var known = lines(other).map(Line::cells).collect(toSet());
        return lines(one).filter(line -> !known.contains(line.cells));
    }

    private Stream<Line> lines(SentTable sheet) {
        return sheet.rowNumbers().stream()
                .filter(row -> decides(sheet.condition(row, sheet.input("name"))))
                .map(row -> new Line(row, cells(sheet, row)));
    }

    private List<String> cells(SentTable sheet, int row) {
        var conditions = contract.keys().stream().map(key -> sheet.condition(row, sheet.input(key.name())));
        return Stream.concat(conditions, Stream.of(sheet.conclusion(row, sheet.output(VALUE))))
                .toList();
    }

    private boolean decides(String cell) {
        return names.stream().anyMatch(name -> Key.takes(cell, name));
    }
}
