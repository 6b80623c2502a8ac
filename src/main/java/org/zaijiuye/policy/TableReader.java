package org.zaijiuye.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Which rows of a parsed table match and what stands in them, whether the table is deployed or is about to be. Outside
 * the process engine's own decision service: that one writes history and does not name the rows.
 */
final class TableReader {

    private final DecisionTableEvaluationHandler evaluation;

    TableReader() {
        var decisions = (DefaultDmnEngine) new DefaultDmnEngineConfiguration().buildEngine();
        this.evaluation =
                new DecisionTableEvaluationHandler((DefaultDmnEngineConfiguration) decisions.getConfiguration());
    }

    /** @throws org.camunda.bpm.dmn.engine.DmnEngineException if the table cannot be evaluated or several rows match */
    List<PolicyRow> matching(DmnDecision table, int version, Map<String, ?> inputs) {
        var event = evaluate(NarrowedTable.of(table, inputs), Variables.fromMap(new LinkedHashMap<>(inputs)));
        return event.getMatchingRules().stream()
                .map(rule -> row(table.getKey(), version, rule))
                .toList();
    }

    private DmnDecisionTableEvaluationEvent evaluate(DmnDecision table, VariableMap inputs) {
        try {
            return (DmnDecisionTableEvaluationEvent) evaluation.evaluate(table, inputs.asVariableContext());
        } catch (FeelException cell) {
            throw new DmnEngineException(cell.getMessage(), cell);
        }
    }

    boolean canRead(DmnDecision table) {
        try {
            matching(table, 0, Map.of());
            return true;
        } catch (DmnEngineException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static PolicyRow row(String table, int version, DmnEvaluatedDecisionRule rule) {
        var values = new LinkedHashMap<String, Object>();
        rule.getOutputEntries().forEach((name, output) -> {
            var value = output.getValue().getValue();
            if (value != null) {
                values.put(name, value);
            }
        });
        return new PolicyRow(table, version, rule.getId(), values);
    }
}
