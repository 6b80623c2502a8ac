package org.zaijiuye.lifecycle;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by ServiceRoundProcess as {@code rounds}. */
@Component
public class Rounds {

    private final ServiceRounds rounds;

    Rounds(ServiceRounds rounds) {
        this.rounds = rounds;
    }

    /** The rounds of today, among them those that were interrupted. */
    public List<String> due(DelegateExecution execution) {
        return rounds.due();
    }

    /** Whether nobody is left for this round. */
    public boolean finished(DelegateExecution execution) {
        return !rounds.due(RoundVariables.round(execution));
    }
}
