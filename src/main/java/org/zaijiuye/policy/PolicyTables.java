package org.zaijiuye.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The deployed tables: which version is the newest, and which rows of it match. */
@Component
class PolicyTables {

    private final CommandExecutor engine;

    private final TableReader reader = new TableReader();

    PolicyTables(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.engine = configuration.getCommandExecutorTxRequired();
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
        return reader.matching((DmnDecision) table, table.getVersion(), inputs);
    }

    /** What one transaction was told. */
    private static final class Seen extends ResourceHolderSupport {

        private final Map<String, DecisionDefinitionEntity> tables;

        Seen(Map<String, DecisionDefinitionEntity> tables) {
            this.tables = tables;
        }
    }
}
