package org.zaijiuye.problem;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** The engine's REST can start a process at any activity, past its start event and so past the intake: nobody may. */
@Component
class StartEventOnly extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Interceptors are chained through a field of their own: each chain needs its own object.
        engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new Guard())));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new Guard())));
    }

    private static final class Guard extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof StartProcessInstanceAtActivitiesCmd) {
                throw new Rejected(422, "流程只能从开始事件启动，请去掉 startInstructions。", List.of());
            }
            return next.execute(command);
        }
    }
}
