package org.zaijiuye.policy;

import java.util.List;
import java.util.Optional;
import org.zaijiuye.shared.Fault;

/**
 * How much there is to be asked before a table is known to be in order; somebody waits for the answer.
 *
 * @param cells that are each asked for every value of their column
 * @param questions combinations of the values of all columns
 */
record TableSize(long cells, double questions) {

    private static final long MOST_CELLS = 500_000;
    private static final double MOST_QUESTIONS = 2_000_000;

    static TableSize of(Contract contract, SentTable sheet) {
        var samples = contract.keys().stream()
                .map(key -> BoundaryValues.of(key, cells(sheet, key)).size())
                .toList();
        var cells = samples.stream().mapToLong(Integer::longValue).sum()
                * sheet.rows().size();
        return new TableSize(
                cells, samples.stream().mapToDouble(Integer::doubleValue).reduce(1, (one, other) -> one * other));
    }

    Optional<Fault> fault(SentTable sheet) {
        return cells <= MOST_CELLS && questions <= MOST_QUESTIONS
                ? Optional.empty()
                : Optional.of(sheet.fault("TOO_LARGE", "太大，无法检查有没有遗漏和重叠，请合并同类的行，或者删去不再用的行"));
    }

    private static List<String> cells(SentTable sheet, Key key) {
        var input = sheet.input(key.name());
        return sheet.rowNumbers().stream()
                .map(row -> sheet.condition(row, input))
                .toList();
    }
}
