package org.zaijiuye.policy;

import java.util.Map;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** Each class that a place has needs amounts; without them no benefit of that place can be computed. */
record WageClasses(SentTable classes, SentTable amounts) {

    private static final String NAME = "wageClass";
    private static final TableReader READER = new TableReader();

    Stream<Fault> faults() {
        return classes.rowNumbers().stream()
                .filter(row -> !hasAmounts(nameIn(row)))
                .map(row -> classes.outputFault(
                        row,
                        classes.output(NAME),
                        "BenefitStandard 表中没有这个类区的行，当地的失业保险金会算不出来；请改正类区，或在 BenefitStandard 表中补上并一起部署"));
    }

    private String nameIn(int row) {
        return READER.matching(classes.row(row), 0, Map.of()).get(0).text(NAME);
    }

    private boolean hasAmounts(String name) {
        var column = amounts.column(amounts.input(NAME), amounts.rowNumbers());
        return !READER.matching(column, 0, Map.of(NAME, name)).isEmpty();
    }
}
