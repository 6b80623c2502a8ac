package org.zaijiuye.bundle;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeleteProcessDefinitionsSelectBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BundleChanges.Way;

/** The repository service behind REST, Modeler and our own code: whoever deploys, {@link Deployments} does it. */
final class BundleRepositoryService extends RepositoryServiceImpl {

    /** What is written beside the diagram would delete histories that the law keeps. */
    private static final String HISTORY = "历史保存期不能在这里更改，没有保存。自有流程的请在 Modeler 中改“Time to live”，重新部署。";

    private final transient Deployments deployments;

    BundleRepositoryService(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl sent) {
        return deployments.deploy(commandExecutor, sent, BundleStart.isDeploying() ? Way.RELEASED : Way.SENT);
    }

    @Override
    public void deleteDeployment(String id, boolean cascade, boolean skipListeners, boolean skipMappings) {
        requireProgram();
        super.deleteDeployment(id, cascade, skipListeners, skipMappings);
    }

    @Override
    public void deleteProcessDefinition(String id, boolean cascade, boolean skipListeners, boolean skipMappings) {
        requireProgram();
        super.deleteProcessDefinition(id, cascade, skipListeners, skipMappings);
    }

    @Override
    public DeleteProcessDefinitionsSelectBuilder deleteProcessDefinitions() {
        requireProgram();
        return super.deleteProcessDefinitions();
    }

    @Override
    public void updateProcessDefinitionHistoryTimeToLive(String id, Integer days) {
        throw new NotAllowed(HISTORY);
    }

    @Override
    public void updateDecisionDefinitionHistoryTimeToLive(String id, Integer days) {
        throw new NotAllowed(HISTORY);
    }

    /** What a person deletes takes running cases and the history of closed ones along. */
    private void requireProgram() {
        if (commandExecutor.execute(CommandContext::getAuthenticatedUserId) != null) {
            throw new NotAllowed("部署和流程定义不能删除：在办的件和已办结的件的历史会一并丢失，没有删除。要退回改动，请到“流程版本”页面（/admin/bundle）恢复以前的版本，或者撤下文件。");
        }
    }
}
