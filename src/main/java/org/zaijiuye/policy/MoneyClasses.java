package org.zaijiuye.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zaijiuye.policy.Key.Kind;

/**
 * What a table may be asked for, class by class (wage class, area, number of the month …): for each class the questions
 * in the order of their dates.
 *
 * @param sheets the table that was sent and, if there is one, the table in force
 */
record MoneyClasses(Contract contract, List<SentTable> sheets) {

    Stream<List<Map<String, Object>>> courses() {
        return questions(Map.of(), false).stream().map(ofClass -> questions(ofClass, true));
    }

    private List<Map<String, Object>> questions(Map<String, Object> begun, boolean dates) {
        var questions = List.of(begun);
        for (var key : keys(dates)) {
            questions = each(questions, key);
        }
        return questions;
    }

    private List<Key> keys(boolean dates) {
        return contract.keys().stream()
                .filter(key -> (key.kind() == Kind.DATE) == dates)
                .toList();
    }

    private List<Map<String, Object>> each(List<Map<String, Object>> questions, Key key) {
        var samples = samples(key);
        return questions.stream()
                .flatMap(question -> samples.stream().map(sample -> with(question, key.name(), sample)))
                .toList();
    }

    private List<Object> samples(Key key) {
        return BoundaryValues.of(
                key, sheets.stream().flatMap(sheet -> cells(sheet, key)).toList());
    }

    private static Stream<String> cells(SentTable sheet, Key key) {
        var input = sheet.input(key.name());
        return input < 0 ? Stream.empty() : sheet.rowNumbers().stream().map(row -> sheet.condition(row, input));
    }

    private static Map<String, Object> with(Map<String, Object> question, String name, Object sample) {
        var more = new HashMap<>(question);
        more.put(name, DecisionTables.forFeel(sample));
        return Map.copyOf(more);
    }
}
