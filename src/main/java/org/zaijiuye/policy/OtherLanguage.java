package org.zaijiuye.policy;

import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/** Cells in any language but FEEL would run with all rights of the program. */
final class OtherLanguage {

    private OtherLanguage() {}

    static boolean isIn(DmnDecisionTableImpl table) {
        return expressions(table)
                .map(DmnExpressionImpl::getExpressionLanguage)
                .anyMatch(language ->
                        language != null && !language.toLowerCase(Locale.ROOT).contains("feel"));
    }

    private static Stream<DmnExpressionImpl> expressions(DmnDecisionTableImpl table) {
        var inputs = table.getInputs().stream().map(input -> input.getExpression());
        var cells = table.getRules().stream()
                .flatMap(rule -> Stream.concat(rule.getConditions().stream(), rule.getConclusions().stream()));
        return Stream.concat(inputs, cells);
    }
}
