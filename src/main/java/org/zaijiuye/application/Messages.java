package org.zaijiuye.application;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;

/** Messages to running processes by business key, never with variables. */
@Component
class Messages {

    private final RuntimeService runtime;
    private final EngineCommands engine;

    Messages(RuntimeService runtime, EngineCommands engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** Whether somebody was waiting for it. */
    boolean send(String message, String businessKey) {
        return !engine.call(() -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(businessKey)
                        .correlateAllWithResult())
                .isEmpty();
    }
}
