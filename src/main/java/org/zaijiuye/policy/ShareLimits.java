package org.zaijiuye.policy;

import java.util.List;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.ShareLimit;

/** Shares that are written as two parameters: where both rows can apply at once, the share must not be above its limit. */
record ShareLimits(SentTable sheet, KeyFaults keys, TableReader reader, List<ShareLimit> limits) {

    Stream<Fault> faults() {
        var rows = new ParameterRows(sheet, reader);
        return limits.stream().flatMap(limit -> rows.of(limit.numerator()).flatMap(row -> rows.of(limit.denominator())
                .filter(other -> keys.meet(row, other, ParameterRows.NAME))
                .filter(other -> limit.exceededBy(rows.integer(row), rows.integer(other)))
                .map(other -> fault(limit, row, other, rows.integer(other)))));
    }

    private Fault fault(ShareLimit limit, int row, int other, int denominator) {
        return sheet.outputFault(
                row,
                sheet.output("value"),
                "与第" + (other + 1) + "行 " + limit.denominator() + " 的" + denominator + "相比，比例超过"
                        + limit.law().citation() + "规定的" + limit.most() + "/" + limit.of());
    }
}
