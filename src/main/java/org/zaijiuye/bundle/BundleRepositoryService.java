package org.zaijiuye.bundle;

import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.zaijiuye.engine.GuardedRepositoryService;
import org.zaijiuye.records.BundleChanges.Way;

/** The repository service behind REST, Modeler and our own code: whoever deploys, {@link Deployments} does it. */
final class BundleRepositoryService extends GuardedRepositoryService {

    private final transient Deployments deployments;

    BundleRepositoryService(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl sent) {
        return deployments.deploy(commandExecutor, sent, BundleStart.isDeploying() ? Way.RELEASED : Way.SENT);
    }
}
