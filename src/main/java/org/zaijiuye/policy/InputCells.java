package org.zaijiuye.policy;

import static java.util.stream.Collectors.groupingBy;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.zaijiuye.shared.Fault;

/**
 * What is written in one input column, asked once for each different text: a table of hundreds of rows writes the same few
 * areas, dates and words again and again.
 */
final class InputCells {

    private final Key key;
    private final SentTable sheet;
    private final TableReader reader;
    private final int input;
    private final List<String> written;
    private final Map<String, List<Integer>> rows;

    InputCells(Key key, SentTable sheet, TableReader reader) {
        this.key = key;
        this.sheet = sheet;
        this.reader = reader;
        this.input = sheet.input(key.name());
        this.written = sheet.rowNumbers().stream()
                .map(row -> sheet.condition(row, input))
                .toList();
        this.rows =
                sheet.rowNumbers().stream().collect(groupingBy(written::get, LinkedHashMap::new, Collectors.toList()));
    }

    /** The text of each row's cell; empty where nothing is written. */
    List<String> written() {
        return written;
    }

    Fault fault(int row, String message) {
        return sheet.inputFault(row, input, message);
    }

    /** Rows whose cell cannot be evaluated, in ascending order. */
    List<Integer> unreadable(Object sample) {
        return rows.values().stream()
                .filter(same -> !canRead(same.get(0), sample))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** The rows whose cell matches a sample, but for those that cannot be evaluated. */
    BitSet matching(Object sample, List<Integer> unreadable) {
        var without = Set.copyOf(unreadable);
        var asked = rows.entrySet().stream()
                .filter(cell -> WordCell.mayMatch(cell.getKey(), sample))
                .map(cell -> cell.getValue().get(0))
                .filter(row -> !without.contains(row))
                .toList();
        var matching = new BitSet();
        reader.matching(sheet.column(input, asked), 0, question(sample)).stream()
                .map(row -> written.get(Integer.parseInt(row.row())))
                .flatMap(text -> rows.getOrDefault(text, List.of()).stream())
                .forEach(matching::set);
        return matching;
    }

    private boolean canRead(int row, Object sample) {
        try {
            reader.matching(sheet.column(input, List.of(row)), 0, question(sample));
            return true;
        } catch (DmnEngineException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private Map<String, Object> question(Object sample) {
        return Map.of(key.name(), DecisionTables.forFeel(sample));
    }
}
