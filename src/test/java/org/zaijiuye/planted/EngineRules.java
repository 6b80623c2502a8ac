package org.zaijiuye.planted;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Planted fault: a rule that knows the engine, and reads a variable. */
final class EngineRules {

    private EngineRules() {}

    static Object decide(DelegateExecution execution) {
        return execution.getVariable("decision");
    }
}
