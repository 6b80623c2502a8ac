package org.zaijiuye.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the gate before the engine's own deployers. */
@Component
class BundleSettings extends AbstractProcessEnginePlugin {

    private final DeploymentGate gate;

    BundleSettings(DeploymentGate gate) {
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(new ArrayList<>(List.of(gate)));
    }
}
