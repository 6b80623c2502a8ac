package org.zaijiuye.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** Shares of a time limit at which one person after the other is told: the later one must have the greater share. */
record RisingShares(SentTable sheet, KeyFaults keys, TableReader reader) {

    static final String TABLE = "Parameters";
    private static final List<String> NAMES =
            List.of("sla.remindPercent", "sla.supervisePercent", "sla.escalatePercent");

    Stream<Fault> faults() {
        return IntStream.range(1, NAMES.size()).boxed().flatMap(later -> rows(NAMES.get(later))
                .flatMap(row -> rows(NAMES.get(later - 1))
                        .filter(earlier -> keys.meet(earlier, row, "name") && share(earlier) >= share(row))
                        .map(earlier -> fault(row, earlier, NAMES.get(later - 1)))));
    }

    private Fault fault(int row, int earlier, String name) {
        return sheet.outputFault(
                row, sheet.output("value"), "应大于第" + (earlier + 1) + "行 " + name + " 的" + share(earlier) + "，否则先后颠倒");
    }

    private Stream<Integer> rows(String name) {
        return sheet.rowNumbers().stream()
                .filter(row -> BoundaryValues.literals(sheet.condition(row, sheet.input("name")))
                        .anyMatch(name::equals));
    }

    private int share(int row) {
        return reader.matching(sheet.row(row), 0, Map.of()).get(0).integer("value");
    }
}
