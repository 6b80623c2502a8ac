package org.zaijiuye.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
     * The newest version on every node: asked with one SQL statement for all tables, outside a transaction each time,
     * inside one once, so that what is decided together is decided by the same set of tables. What it points to comes
     * parsed from the engine's cache: the same object for the same definition id.
     */
    DecisionDefinitionEntity newest(String table) {
        var found = inForce().get(table);
        if (found == null) {
            throw new PolicyGapException("参数表 " + table + " 尚未部署");
        }
        return found;
    }

    private Map<String, DecisionDefinitionEntity> inForce() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return deployed();
        }
        var seen = (Seen) TransactionSynchronizationManager.getResource(this);
        if (seen == null) {
            seen = new Seen(deployed());
            TransactionSynchronizationManager.bindResource(this, seen);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(seen, this) {});
        }
        return seen.tables;
    }

    /** A clerk needs no right on tables. */
    private Map<String, DecisionDefinitionEntity> deployed() {
        return engine.execute(context -> context.runWithoutAuthorization(() -> {
            var configuration = context.getProcessEngineConfiguration();
            return configuration
                    .getRepositoryService()
                    .createDecisionDefinitionQuery()
                    .withoutTenantId()
                    .latestVersion()
                    .list()
                    .stream()
                    .map(table -> configuration
                            .getDeploymentCache()
                            .resolveDecisionDefinition((DecisionDefinitionEntity) table))
                    .collect(Collectors.toMap(DecisionDefinitionEntity::getKey, Function.identity()));
        }));
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

    /** What one transaction was told. */
    private static final class Seen extends ResourceHolderSupport {

        private final Map<String, DecisionDefinitionEntity> tables;

        Seen(Map<String, DecisionDefinitionEntity> tables) {
            this.tables = tables;
        }
    }
}
