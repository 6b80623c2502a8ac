package org.zaijiuye.bundle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

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
}
