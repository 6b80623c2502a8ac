package org.zaijiuye.policy;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionLiteralExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/** Cells in any language but FEEL would run with all rights of the program. */
final class OtherLanguage {

    private static final Pattern EXTERNAL = Pattern.compile("(?s)function\\s*\\(.*\\bexternal\\b");

    private OtherLanguage() {}

    /** Whether a cell asks for code outside of FEEL. */
    static boolean isCalledIn(DmnDecision decision) {
        return expressions(decision)
                .flatMap(cell -> Stream.ofNullable(cell.getExpression()))
                .anyMatch(text -> EXTERNAL.matcher(text).find());
    }

    static boolean isIn(DmnDecision decision) {
        return expressions(decision)
                .map(DmnExpressionImpl::getExpressionLanguage)
                .anyMatch(language ->
                        language != null && !language.toLowerCase(Locale.ROOT).contains("feel"));
    }

    private static Stream<DmnExpressionImpl> expressions(DmnDecision decision) {
        if (decision.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal) {
            return Stream.of(literal.getExpression());
        }
        if (!(decision.getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
            return Stream.empty();
        }
        var inputs = table.getInputs().stream().map(input -> input.getExpression());
        var cells = table.getRules().stream()
                .flatMap(rule -> Stream.concat(rule.getConditions().stream(), rule.getConclusions().stream()));
        return Stream.concat(inputs, cells);
    }
}
