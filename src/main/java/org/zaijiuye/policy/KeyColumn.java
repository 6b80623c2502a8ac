package org.zaijiuye.policy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zaijiuye.policy.Key.Kind;
import org.zaijiuye.shared.Fault;

/**
 * One input column, asked for every sample as the program would ask it.
 *
 * @param matches for each sample the rows whose cell matches it
 * @param samples for each row the samples that its cell matches, by their position
 */
record KeyColumn(Key key, Map<Object, BitSet> matches, List<BitSet> samples, List<Fault> faults) {

    static KeyColumn read(Key key, SentTable sheet, TableReader reader) {
        var cells = new InputCells(key, sheet, reader);
        var samples = BoundaryValues.of(key, cells.written());
        var faults = new ArrayList<Fault>();
        var unreadable = cells.unreadable(samples.get(0));
        unreadable.stream()
                .map(row -> cells.fault(row, "无法计算，应为" + key.allowed() + "，或留空"))
                .forEach(faults::add);
        var matches = new LinkedHashMap<Object, BitSet>();
        samples.forEach(sample -> matches.put(sample, cells.matching(sample, unreadable)));
        var column = new KeyColumn(
                key, matches, byRow(List.copyOf(matches.values()), sheet.rows().size()), faults);
        sheet.rowNumbers().stream()
                .filter(row -> !unreadable.contains(row)
                        && !column.fits(row, cells.written().get(row)))
                .forEach(row -> faults.add(
                        cells.fault(row, column.advice(cells.written().get(row)))));
        return column;
    }

    String name() {
        return key.name();
    }

    String label() {
        return key.label();
    }

    boolean isText() {
        return key.kind() == Kind.TEXT;
    }

    /** Some of the samples as a person would say them: the first to the last, or one by one where they are words. */
    String words(List<Object> samples) {
        var first = label() + "“" + samples.get(0) + "”";
        var last = samples.get(samples.size() - 1);
        if (isText()) {
            return label() + samples.stream().map(sample -> "“" + sample + "”").collect(joining("或"));
        }
        if (isLast(last) && key.kind() != Kind.YEAR) {
            return first + (isDate() ? "起" : "及以上");
        }
        return samples.size() == 1 ? first : first + "至“" + last + "”";
    }

    boolean isDate() {
        return key.kind() == Kind.DATE;
    }

    boolean isLast(Object sample) {
        var samples = List.copyOf(matches.keySet());
        return samples.get(samples.size() - 1).equals(sample);
    }

    /** What the program may ask for. */
    List<Object> asked() {
        return matches.keySet().stream()
                .filter(sample -> key.others() || matches.size() == 1 || !sample.equals(BoundaryValues.OTHER))
                .toList();
    }

    BitSet rowsOf(Object sample) {
        return Objects.requireNonNull(matches.get(sample));
    }

    BitSet samplesOf(int row) {
        return samples.get(row);
    }

    private static List<BitSet> byRow(List<BitSet> bySample, int rows) {
        var byRow = Stream.generate(BitSet::new).limit(rows).toList();
        for (var sample = 0; sample < bySample.size(); sample++) {
            var position = sample;
            bySample.get(sample).stream().forEach(row -> byRow.get(row).set(position));
        }
        return byRow;
    }

    private boolean fits(int row, String cell) {
        var matchesSomething = matches.values().stream().anyMatch(rows -> rows.get(row));
        return matchesSomething && BoundaryValues.literals(cell).allMatch(key.literal());
    }

    private String advice(String cell) {
        var unknown = BoundaryValues.literals(cell)
                .filter(literal -> !key.literal().test(literal))
                .findFirst();
        return key.isKnown() && unknown.isPresent()
                ? "程序中没有“" + unknown.get() + "”，可用的有" + Contract.list(key.needed())
                : "应为" + key.allowed() + "，或留空";
    }
}
