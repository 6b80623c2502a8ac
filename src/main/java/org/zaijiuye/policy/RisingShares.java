package org.zaijiuye.policy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** Shares of a time limit at which one person after the other is told: the later one must have the greater share. */
record RisingShares(SentTable sheet, KeyFaults keys, TableReader reader) {

    static final String TABLE = "Parameters";
    private static final List<String> NAMES =
            List.of("sla.remindPercent", "sla.supervisePercent", "sla.escalatePercent");

    Stream<Fault> faults() {
        var rows = new ParameterRows(sheet, reader);
        return IntStream.range(1, NAMES.size()).boxed().flatMap(later -> rows.of(NAMES.get(later))
                .flatMap(row -> rows.of(NAMES.get(later - 1))
                        .filter(earlier -> keys.meet(earlier, row, ParameterRows.NAME)
                                && rows.integer(earlier) >= rows.integer(row))
                        .map(earlier -> fault(row, earlier, NAMES.get(later - 1)))));
    }

    private Fault fault(int row, int earlier, String name) {
        var share = new ParameterRows(sheet, reader).integer(earlier);
        return sheet.outputFault(
                row, sheet.output("value"), "应大于第" + (earlier + 1) + "行 " + name + " 的" + share + "，否则先后颠倒");
    }
}
