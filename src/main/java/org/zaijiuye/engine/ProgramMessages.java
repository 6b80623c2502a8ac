package org.zaijiuye.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** The one way to send a message of this program, for those who have written down the fact that it tells. */
@Component
public class ProgramMessages {

    private final GuardedRuntimeService runtime;

    ProgramMessages(RuntimeService runtime) {
        this.runtime = (GuardedRuntimeService) runtime;
    }

    public MessageCorrelationBuilder about(String message) {
        return runtime.ownMessage(message);
    }
}
