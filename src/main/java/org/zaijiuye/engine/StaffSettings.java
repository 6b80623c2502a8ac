package org.zaijiuye.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.springframework.stereotype.Component;

/** Puts our guards before users, groups and rights, and our log behind what is stopped, whichever door is used. */
@Component
class StaffSettings extends AbstractProcessEnginePlugin {

    private final StaffGuard guard;

    StaffSettings(StaffGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(new GuardedIdentityService(guard));
        engine.setAuthorizationService(new GuardedAuthorizationService(guard));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSessionFactories().put(UserOperationLogManager.class, InterventionLog.sessions(guard));
    }
}
