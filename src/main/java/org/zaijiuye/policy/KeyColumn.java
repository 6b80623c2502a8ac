package org.zaijiuye.policy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.zaijiuye.policy.Key.Kind;
import org.zaijiuye.shared.Fault;

/**
 * One input column, asked for every sample as the program would ask it.
 *
 * @param matches for each sample the rows whose cell matches it
 */
record KeyColumn(Key key, Map<Object, BitSet> matches, List<Fault> faults) {

    static KeyColumn read(Key key, SentTable sheet, TableReader reader) {
        var input = sheet.input(key.name());
        var faults = new ArrayList<Fault>();
        var readable = new ArrayList<Integer>();
        var samples = BoundaryValues.of(
                key,
                sheet.rowNumbers().stream()
                        .map(row -> sheet.condition(row, input))
                        .toList());
        for (var row : sheet.rowNumbers()) {
            if (canRead(sheet, input, row, key, samples.get(0), reader)) {
                readable.add(row);
            } else {
                faults.add(sheet.inputFault(row, input, "无法计算，应为" + key.allowed() + "，或留空"));
            }
        }
        var matches = new LinkedHashMap<Object, BitSet>();
        samples.forEach(sample -> matches.put(sample, rows(sheet, input, readable, key, sample, reader)));
        var column = new KeyColumn(key, matches, faults);
        readable.stream()
                .filter(row -> !column.fits(row, sheet.condition(row, input)))
                .forEach(row -> faults.add(sheet.inputFault(row, input, column.advice(sheet.condition(row, input)))));
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
        var samples = new BitSet();
        var all = List.copyOf(matches.values());
        IntStream.range(0, all.size())
                .filter(sample -> all.get(sample).get(row))
                .forEach(samples::set);
        return samples;
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

    private static boolean canRead(SentTable sheet, int input, int row, Key key, Object sample, TableReader reader) {
        try {
            reader.matching(sheet.column(input, List.of(row)), 0, Map.of(key.name(), DecisionTables.forFeel(sample)));
            return true;
        } catch (DmnEngineException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static BitSet rows(
            SentTable sheet, int input, List<Integer> readable, Key key, Object sample, TableReader reader) {
        var rows = new BitSet();
        reader.matching(sheet.column(input, readable), 0, Map.of(key.name(), DecisionTables.forFeel(sample)))
                .forEach(row -> rows.set(Integer.parseInt(row.row())));
        return rows;
    }
}
