package org.zaijiuye.bundle;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.zaijiuye.records.BundleChanges.Way;

/** The repository service behind REST, Modeler and our own code: whoever deploys, {@link Deployments} does it. */
final class BundleRepositoryService extends RepositoryServiceImpl {

    private final transient Deployments deployments;

    BundleRepositoryService(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl sent) {
        var way = BundleStart.isDeploying() ? Way.RELEASED : Way.SENT;
        return deployments.deploy(commandExecutor, sent, way);
    }

    @Override
    public void deleteDeployment(String id, boolean cascade, boolean skipListeners, boolean skipMappings) {
        deployments.watch(commandExecutor, () -> super.deleteDeployment(id, cascade, skipListeners, skipMappings));
    }
}
