package org.zaijiuye.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The deployed tables: which version is the newest, and which rows of it match. */
@Component
class PolicyTables {

    private final CommandExecutor engine;

    /** Outside the process engine's own decision service: that one writes history and does not name the rows. */
    private final DecisionTableEvaluationHandler evaluation;

    PolicyTables(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.engine = configuration.getCommandExecutorTxRequired();
        var decisions = (DefaultDmnEngine) new DefaultDmnEngineConfiguration().buildEngine();
        this.evaluation =
                new DecisionTableEvaluationHandler((DefaultDmnEngineConfiguration) decisions.getConfiguration());
    }

    /**
     * One SQL statement, asked each time, so that every node sees a new version at once. What it points to comes
     * parsed from the engine's cache: the same object for the same definition id. A clerk needs no right on tables.
     */
    DecisionDefinitionEntity newest(String table) {
        try {
            return engine.execute(context -> (DecisionDefinitionEntity) context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedLatestDecisionDefinitionByKey(table));
        } catch (DecisionDefinitionNotFoundException e) {
            throw new PolicyGapException("参数表 " + table + " 尚未部署", e);
        }
    }

    /** @throws org.camunda.bpm.dmn.engine.DmnEngineException if the table cannot be evaluated or several rows match */
    List<PolicyRow> matching(DecisionDefinitionEntity table, Map<String, Object> inputs) {
        var event = (DmnDecisionTableEvaluationEvent) evaluation.evaluate(
                (DmnDecision) table, Variables.fromMap(inputs).asVariableContext());
        return event.getMatchingRules().stream().map(rule -> row(table, rule)).toList();
    }

    private static PolicyRow row(DecisionDefinitionEntity table, DmnEvaluatedDecisionRule rule) {
        var values = rule.getOutputEntries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        output -> output.getValue().getValue().getValue(),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
        return new PolicyRow(table.getKey(), table.getVersion(), rule.getId(), values);
    }
}
