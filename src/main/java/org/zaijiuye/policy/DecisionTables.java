package org.zaijiuye.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Asks a decision table by its decision id; always the newest deployed version, on every node, and one transaction long
 * the same.
 *
 * <p>Inputs are named as in the table; one that is left out counts as empty. Dates are {@link LocalDate}. Nothing
 * personal belongs into the inputs.
 */
@Component
public class DecisionTables {

    private static final int KEPT_ANSWERS = 10_000;

    private final PolicyTables tables;

    /** An answer stays right for ever, because a deployed definition never changes; parsing FEEL anew is slow. */
    private final ConcurrentLruCache<Question, List<PolicyRow>> answers;

    DecisionTables(PolicyTables tables) {
        this.tables = tables;
        this.answers = new ConcurrentLruCache<>(KEPT_ANSWERS, this::evaluate);
    }

    /**
     * The one row that matches.
     *
     * @throws PolicyGapException if not exactly one row matches
     */
    public PolicyRow row(String table, Map<String, Object> inputs) {
        var newest = tables.newest(table);
        var rows = rows(newest, inputs);
        if (rows.size() != 1) {
            throw gap(newest, inputs, rows.isEmpty() ? "没有匹配的行" : "有多行同时匹配", null);
        }
        return rows.get(0);
    }

    /**
     * All rows that match, in the order of the table; none is a possible answer of a collecting table.
     *
     * @throws PolicyGapException if the table is not deployed, cannot be evaluated, or is UNIQUE and several rows match
     */
    public List<PolicyRow> rows(String table, Map<String, Object> inputs) {
        return rows(tables.newest(table), inputs);
    }

    List<PolicyRow> rows(DecisionDefinitionEntity table, Map<String, Object> inputs) {
        return answers.get(new Question(table, inputs));
    }

    private List<PolicyRow> evaluate(Question question) {
        var table = question.table();
        try {
            return tables.matching(table, complete(table, question.inputs()));
        } catch (DmnEngineException e) {
            throw gap(table, question.inputs(), "无法得出唯一结果", e);
        }
    }

    private static Map<String, @Nullable Object> complete(DecisionDefinitionEntity table, Map<String, Object> inputs) {
        var complete = new HashMap<String, @Nullable Object>();
        for (var input : ((DmnDecisionTableImpl) table.getDecisionLogic()).getInputs()) {
            complete.put(input.getExpression().getExpression(), null);
        }
        inputs.forEach((name, value) -> complete.put(name, forFeel(value)));
        return complete;
    }

    /** The tables' date type is date-and-time: FEEL never matches it with a date, and says nothing about it. */
    static Object forFeel(Object value) {
        return value instanceof LocalDate date ? date.atStartOfDay() : value;
    }

    private static PolicyGapException gap(
            DecisionDefinitionEntity table, Map<String, Object> inputs, String what, @Nullable Throwable cause) {
        var message = "决策表“%s”（%s）%s：%s".formatted(table.getName(), table.getKey(), what, asked(table, inputs));
        return new PolicyGapException(message, cause, inputs.keySet());
    }

    /** Equal for the same parsed table, hence the same definition id, and equal inputs. */
    private record Question(DecisionDefinitionEntity table, Map<String, Object> inputs) {

        Question {
            inputs = Map.copyOf(inputs);
        }
    }

    /** What was asked, under the headings that an administrator sees in Modeler. */
    private static String asked(DecisionDefinitionEntity table, Map<String, Object> inputs) {
        return ((DmnDecisionTableImpl) table.getDecisionLogic())
                .getInputs().stream()
                        .map(input -> input.getName() + " "
                                + inputs.getOrDefault(input.getExpression().getExpression(), "无"))
                        .collect(Collectors.joining("，"));
    }
}
