package org.zaijiuye.bundle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.BundleChanges.Way;

/** Puts the gate before the engine's own deployers, and our way of deploying in the place of the engine's. */
@Component
class BundleSettings extends AbstractProcessEnginePlugin {

    private final Deployer gate;
    private final Deployments deployments;

    BundleSettings(Deployer gate, Deployments deployments) {
        this.gate = gate;
        this.deployments = deployments;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(new ArrayList<>(List.of(gate)));
        engine.setRepositoryService(new BundleRepositoryService(deployments));
    }

    /** The repository service behind REST, Modeler and our own code: whoever deploys, {@link Deployments} does it. */
    private static final class BundleRepositoryService extends RepositoryServiceImpl {

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
}
