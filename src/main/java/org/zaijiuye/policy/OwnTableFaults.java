package org.zaijiuye.policy;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.zaijiuye.shared.Fault;

/** What calculates in a table that an administrator made: it could go on for hours in the middle of somebody's case. */
final class OwnTableFaults {

    private static final String PATH = "\\p{L}[\\p{L}0-9_]*+(\\.\\p{L}[\\p{L}0-9_]*+)*+";
    private static final Pattern INPUT = Pattern.compile("\\s*+" + PATH + "\\s*+");
    private static final Pattern OUTPUT = Pattern.compile(PATH + "|" + RowFaults.LITERAL.pattern());

    private OwnTableFaults() {}

    static Stream<Fault> of(SentTable sheet) {
        return Stream.of(inputs(sheet), new ConditionFaults(sheet).all(), outputs(sheet))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> inputs(SentTable sheet) {
        return sheet.logic().getInputs().stream()
                .filter(input -> !INPUT.matcher(written(input)).matches())
                .map(input -> sheet.fault(
                        "INPUT",
                        "输入列“%s”的表达式写的是 %s：应为一个变量的名称，例如 month，不能用算式"
                                .formatted(input.getName(), SentTable.shown(written(input)))));
    }

    private static String written(DmnDecisionTableInputImpl input) {
        return SentTable.written(input.getExpression());
    }

    private static Stream<Fault> outputs(SentTable sheet) {
        return sheet.rowNumbers().stream().flatMap(row -> IntStream.range(
                        0, sheet.logic().getOutputs().size())
                .filter(output -> !OUTPUT.matcher(sheet.conclusion(row, output)).matches())
                .mapToObj(output -> sheet.outputFault(row, output, "应直接写数值、加双引号的文字或者一个变量的名称，不能用算式")));
    }
}
