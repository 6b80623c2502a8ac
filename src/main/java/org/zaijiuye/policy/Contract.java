package org.zaijiuye.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * What one of our tables must look like so that its readers can read every row of it.
 *
 * @param rules what must hold among the cells of one row
 * @param asked of the combinations of needed key values, those to which there must be an answer
 * @param distinct of a collecting table the output of which no question may get the same value twice
 * @param whole reads the table as its reader does; throws {@link PolicyGapException}
 */
record Contract(
        HitPolicy hitPolicy,
        List<Key> keys,
        List<Column> columns,
        List<RowRule> rules,
        Predicate<Map<String, Object>> asked,
        @Nullable String distinct,
        Predicate<Function<Map<String, Object>, List<PolicyRow>>> whole) {

    static final Set<String> CONFIDENCE =
            Set.of(Confidence.SURE.name(), Confidence.TYPICAL.name(), Confidence.ASSUMED.name());

    private static final List<Column> PROVENANCE =
            List.of(Column.text("source", "来源"), Column.oneOf("confidence", "把握程度", CONFIDENCE));

    /**
     * What must hold in a row beyond its single cells.
     *
     * @param column the output that is named as the place of the fault
     * @param complaint what is wrong, in Chinese, or null
     */
    record RowRule(String column, Function<Line, @Nullable String> complaint) {}

    /** A row with what is written in its input cells, in the order of the contract's keys. */
    record Line(PolicyRow row, List<String> keys) {}

    /** A table in which one row answers each question. */
    static Contract unique(List<Key> keys, List<Column> columns) {
        return of(HitPolicy.UNIQUE, keys, columns, null);
    }

    /** A table in which several rows may answer, none of them with the same {@code distinct}. */
    static Contract collect(List<Key> keys, List<Column> columns, @Nullable String distinct) {
        return of(HitPolicy.COLLECT, keys, columns, distinct);
    }

    private static Contract of(HitPolicy hitPolicy, List<Key> keys, List<Column> columns, @Nullable String distinct) {
        var all = Stream.concat(columns.stream(), PROVENANCE.stream()).toList();
        return new Contract(hitPolicy, keys, all, List.of(), question -> true, distinct, table -> true);
    }

    Contract rule(RowRule... more) {
        return new Contract(hitPolicy, keys, columns, List.of(more), asked, distinct, whole);
    }

    Contract askedOnly(Predicate<Map<String, Object>> questions) {
        return new Contract(hitPolicy, keys, columns, rules, questions, distinct, whole);
    }

    Contract readBy(Predicate<Function<Map<String, Object>, List<PolicyRow>>> reader) {
        return new Contract(hitPolicy, keys, columns, rules, asked, distinct, reader);
    }

    static String list(Set<String> values) {
        return String.join("、", new TreeSet<>(values));
    }
}
