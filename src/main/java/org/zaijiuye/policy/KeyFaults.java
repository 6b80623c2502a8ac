package org.zaijiuye.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zaijiuye.shared.Fault;

/** What is wrong with the input columns of a table: cells that match nothing, rows that overlap, questions without answer. */
final class KeyFaults {

    private final Contract contract;
    private final SentTable sheet;
    private final TableReader reader;
    private final List<KeyColumn> columns;

    KeyFaults(Contract contract, SentTable sheet, TableReader reader) {
        this.contract = contract;
        this.sheet = sheet;
        this.reader = reader;
        this.columns = contract.keys().stream()
                .map(key -> KeyColumn.read(key, sheet, reader))
                .toList();
    }

    List<Fault> cells() {
        return columns.stream().flatMap(column -> column.faults().stream()).toList();
    }

    /** Only of a table whose single cells are in order. */
    List<Fault> questions() {
        var faults = overlaps();
        return faults.isEmpty() ? gaps() : faults;
    }

    private List<Fault> overlaps() {
        var faults = new ArrayList<Fault>();
        for (var row : sheet.rowNumbers()) {
            for (var earlier = 0; earlier < row; earlier++) {
                if (overlap(earlier, row) && compete(earlier, row)) {
                    faults.add(sheet.fault("OVERLAP", "第%d行与第%d行的条件重叠，同一情形只能有一行".formatted(earlier + 1, row + 1)));
                }
            }
        }
        return faults;
    }

    private boolean compete(int row, int other) {
        var distinct = contract.distinct();
        return switch (contract.hitPolicy()) {
            case UNIQUE -> true;
            default -> distinct != null && Objects.equals(value(row, distinct), value(other, distinct));
        };
    }

    private Object value(int row, String output) {
        return reader.matching(sheet.row(row), 0, Map.of()).get(0).text(output);
    }

    private boolean overlap(int row, int other) {
        return meet(row, other, "");
    }

    /** Whether both rows can answer one question, if one column is left out of it. */
    boolean meet(int row, int other, String leftOut) {
        return columns.stream()
                .filter(column -> !column.name().equals(leftOut))
                .allMatch(column -> column.samplesOf(row).intersects(column.samplesOf(other)));
    }

    private List<Fault> gaps() {
        return new UncoveredInputs(columns, sheet.rows().size())
                .told(contract.asked()).stream()
                        .map(gap -> sheet.fault("GAP", gap))
                        .toList();
    }
}
