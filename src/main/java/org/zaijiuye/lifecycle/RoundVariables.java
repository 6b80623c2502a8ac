package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variable of ServiceRoundProcess: the code of one of the rounds of the day. */
final class RoundVariables {

    private static final String ROUND = "round";

    private RoundVariables() {}

    static String round(DelegateExecution execution) {
        return (String) execution.getVariable(ROUND);
    }
}
