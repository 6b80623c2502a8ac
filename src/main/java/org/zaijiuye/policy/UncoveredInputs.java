package org.zaijiuye.policy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions to which no row of a table is an answer. What lies side by side is one gap, told with the rows on both sides
 * of it. A gap is, for each column in turn, the samples that it covers, in their order.
 */
final class UncoveredInputs {

    private final List<KeyColumn> columns;
    private final BitSet rows = new BitSet();

    UncoveredInputs(List<KeyColumn> columns, int rowCount) {
        this.columns = columns;
        rows.set(0, rowCount);
    }

    /** One sentence for each gap. */
    List<String> told(Predicate<Map<String, Object>> asked) {
        List<List<List<Object>>> gaps = new ArrayList<>();
        ask(0, new LinkedHashMap<>(), rows, asked, gaps);
        for (var column = columns.size() - 1; column >= 0; column--) {
            gaps = joined(gaps, column);
        }
        return gaps.stream().map(gap -> "没有一行适用于 " + words(gap) + between(gap)).toList();
    }

    /** Goes through the combinations of what is asked, column by column; a date is asked for from the first one on. */
    private void ask(
            int column,
            Map<String, Object> question,
            BitSet left,
            Predicate<Map<String, Object>> asked,
            List<List<List<Object>>> gaps) {
        if (column == columns.size()) {
            if (left.isEmpty() && asked.test(question)) {
                gaps.add(columns.stream()
                        .map(key -> List.of(Objects.requireNonNull(question.get(key.name()))))
                        .toList());
            }
            return;
        }
        var key = columns.get(column);
        var begun = false;
        for (var sample : key.asked()) {
            var matching = (BitSet) left.clone();
            matching.and(key.rowsOf(sample));
            begun |= !matching.isEmpty();
            if (begun || !key.isDate() || key.isLast(sample)) {
                question.put(key.name(), sample);
                ask(column + 1, question, matching, asked, gaps);
            }
        }
    }

    /** Gaps that differ in one column only: all of them where it holds words, those next to each other elsewhere. */
    private List<List<List<Object>>> joined(List<List<List<Object>>> gaps, int column) {
        var alike = new LinkedHashMap<List<List<Object>>, List<List<Object>>>();
        gaps.forEach(gap -> alike.computeIfAbsent(with(gap, column, List.of()), rest -> new ArrayList<>())
                .add(gap.get(column)));
        return alike.entrySet().stream()
                .flatMap(found ->
                        runs(columns.get(column), found.getValue()).map(run -> with(found.getKey(), column, run)))
                .toList();
    }

    private static Stream<List<Object>> runs(KeyColumn key, List<List<Object>> parts) {
        var runs = new ArrayList<List<Object>>();
        var last = -2;
        for (var sample : parts.stream().flatMap(List::stream).toList()) {
            var place = key.asked().indexOf(sample);
            if (runs.isEmpty() || (!key.isText() && place != last + 1)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(sample);
            last = place;
        }
        return runs.stream();
    }

    private static List<List<Object>> with(List<List<Object>> gap, int column, List<Object> samples) {
        var changed = new ArrayList<>(gap);
        changed.set(column, samples);
        return changed;
    }

    private String words(List<List<Object>> gap) {
        var words = IntStream.range(0, gap.size())
                .filter(column -> !isWhole(gap, column))
                .mapToObj(column -> columns.get(column).words(gap.get(column)))
                .collect(joining("、"));
        return words.isEmpty() ? "任何情形" : words;
    }

    /** Whether the gap is all that is asked of the column, so that naming it would tell nothing. */
    private boolean isWhole(List<List<Object>> gap, int column) {
        var asked = columns.get(column).asked();
        return gap.get(column).size() == asked.size() && (asked.size() > 1 || asked.contains(BoundaryValues.OTHER));
    }

    private String between(List<List<Object>> gap) {
        return IntStream.range(0, gap.size())
                .filter(column -> !columns.get(column).isText() && !isWhole(gap, column))
                .mapToObj(column -> between(gap, column))
                .findFirst()
                .orElse("");
    }

    private String between(List<List<Object>> gap, int column) {
        var asked = columns.get(column).asked();
        var samples = gap.get(column);
        var before = rowsAt(gap, column, asked.indexOf(samples.get(0)) - 1).length();
        var after = rowsAt(gap, column, asked.indexOf(samples.get(samples.size() - 1)) + 1)
                        .nextSetBit(0)
                + 1;
        var words = Stream.of(before > 0 ? "前面是第" + before + "行" : "", after > 0 ? "后面是第" + after + "行" : "")
                .filter(word -> !word.isEmpty())
                .collect(joining("，"));
        return words.isEmpty() ? "" : "（" + words + "）";
    }

    /** The rows that answer beside the gap; none beyond the first and the last sample. */
    private BitSet rowsAt(List<List<Object>> gap, int column, int place) {
        var asked = columns.get(column).asked();
        var found = new BitSet();
        if (place >= 0 && place < asked.size()) {
            found.or(rows);
            IntStream.range(0, gap.size())
                    .forEach(other -> found.and(columns.get(other)
                            .rowsOf(
                                    other == column
                                            ? asked.get(place)
                                            : gap.get(other).get(0))));
        }
        return found;
    }
}
