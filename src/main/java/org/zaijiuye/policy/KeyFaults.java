package org.zaijiuye.policy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zaijiuye.shared.Item.Fault;

/** What is wrong with the input columns of a table: cells that match nothing, rows that overlap, questions without answer. */
final class KeyFaults {

    private final Contract contract;
    private final Sheet sheet;
    private final TableReader reader;
    private final List<KeyColumn> columns;

    KeyFaults(Contract contract, Sheet sheet, TableReader reader) {
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
        return columns.stream().allMatch(column -> column.samplesOf(row).intersects(column.samplesOf(other)));
    }

    private List<Fault> gaps() {
        var faults = new ArrayList<Fault>();
        ask(0, new LinkedHashMap<>(), all(), faults);
        return faults;
    }

    private BitSet all() {
        var rows = new BitSet();
        rows.set(0, sheet.rows().size());
        return rows;
    }

    /** Goes through the combinations of what is asked, column by column; a date is asked for from the first one on. */
    private void ask(int column, Map<String, Object> question, BitSet rows, List<Fault> faults) {
        if (column == columns.size()) {
            if (rows.isEmpty() && contract.asked().test(question)) {
                faults.add(sheet.fault("GAP", "没有一行适用于 " + words(question)));
            }
            return;
        }
        var asked = columns.get(column);
        var begun = false;
        for (var sample : asked.asked()) {
            var left = (BitSet) rows.clone();
            left.and(asked.rowsOf(sample));
            begun |= !left.isEmpty();
            if (begun || !asked.isDate() || asked.isLast(sample)) {
                question.put(asked.name(), sample);
                ask(column + 1, question, left, faults);
            }
        }
    }

    private String words(Map<String, Object> question) {
        return columns.stream()
                .filter(column -> !Samples.OTHER.equals(question.get(column.name())))
                .map(column -> column.label() + "“" + question.get(column.name()) + "”")
                .collect(joining("、"));
    }
}
