package org.zaijiuye;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/** Deployments that nobody judges, as if an attack had got in: the engine parses them, and none of our checks is asked. */
public record PastTheGate(ProcessEngine engine, String deployment) {

    /**
     * Deploys them.
     *
     * @param files texts by file name
     */
    public static PastTheGate deploy(ProcessEngine engine, Map<String, String> files) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var cache = configuration.getDeploymentCache();
        var all = configuration.getDeployers();
        cache.setDeployers(all.stream()
                .filter(deployer -> !deployer.getClass().getName().startsWith("org.zaijiuye"))
                .toList());
        try {
            var deployment = engine.getRepositoryService()
                    .createDeployment()
                    .name("越过检查")
                    .source("attack");
            files.forEach(deployment::addString);
            var deployed = configuration.getCommandExecutorTxRequired().execute(new DeployCmd((DeploymentBuilderImpl)
                    deployment));
            return new PastTheGate(engine, deployed.getId());
        } finally {
            cache.setDeployers(all);
        }
    }

    public void withdraw() {
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }
}
