package org.zaijiuye.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.shared.Fault;

/** What is wrong with the output cells of a table, row by row. */
record RowFaults(Contract contract, SentTable sheet, TableReader reader) {

    /** A value as it is written; nothing is read twice. */
    static final Pattern LITERAL =
            Pattern.compile("\"[^\"\\\\]{0,2000}+\"|-?+[0-9]{1,20}+(\\.[0-9]{1,20}+)?+|true|false|");

    Stream<Fault> all() {
        return sheet.rowNumbers().stream().flatMap(row -> of(row).stream());
    }

    /** What a cell comes to must stand in it: a calculation could come to something else on another day. */
    private List<Fault> calculated(int number) {
        return IntStream.range(0, sheet.logic().getOutputs().size())
                .filter(output ->
                        !LITERAL.matcher(sheet.conclusion(number, output)).matches())
                .mapToObj(output -> sheet.outputFault(number, output, "应直接写数值或者加双引号的文字，不能用算式"))
                .toList();
    }

    private List<Fault> of(int number) {
        var calculated = calculated(number);
        if (!calculated.isEmpty()) {
            return calculated;
        }
        PolicyRow row;
        try {
            row = reader.matching(sheet.row(number), 0, Map.of()).get(0);
        } catch (DmnEngineException | IllegalArgumentException unreadable) {
            return badCells(number);
        }
        var faults = contract.columns().stream()
                .filter(column -> !column.accepts(row))
                .map(column -> sheet.outputFault(number, sheet.output(column.name()), "应为" + column.allowed()))
                .toList();
        return faults.isEmpty() ? rules(number, row) : faults;
    }

    /** A cell that cannot be evaluated takes the whole row with it; which one it is, shows each alone. */
    private List<Fault> badCells(int number) {
        return IntStream.range(0, sheet.logic().getOutputs().size())
                .filter(output -> !reader.canRead(sheet.cell(number, output)))
                .mapToObj(output -> sheet.outputFault(number, output, "无法计算，" + allowed(output)))
                .toList();
    }

    private String allowed(int output) {
        return contract.columns().stream()
                .filter(column -> sheet.output(column.name()) == output)
                .map(column -> "应为" + column.allowed())
                .findFirst()
                .orElse("请改正或清空");
    }

    private List<Fault> rules(int number, PolicyRow row) {
        var written = contract.keys().stream()
                .map(key -> sheet.condition(number, sheet.input(key.name())))
                .toList();
        var faults = new ArrayList<Fault>();
        for (var rule : contract.rules()) {
            var complaint = rule.complaint().apply(new Line(row, written));
            if (complaint != null) {
                faults.add(sheet.outputFault(number, sheet.output(rule.column()), complaint));
            }
        }
        return faults;
    }
}
