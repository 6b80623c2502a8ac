package org.zaijiuye.lifecycle;

import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;

/** Called by ServiceRoundProcess as {@code rounds}. */
@AskedByDiagrams
@Component
public class Rounds {

    /** More than a province has people. */
    private static final int MOST_PORTIONS = 50_000_000;

    private final ServiceRounds rounds;

    Rounds(ServiceRounds rounds) {
        this.rounds = rounds;
    }

    /** The rounds of today, among them those that were interrupted. */
    public List<String> due(DelegateExecution execution) {
        return rounds.due();
    }

    /** As many turns as a round may take at most; it ends when it is {@link #finished}. */
    public List<String> portions(DelegateExecution execution) {
        return Collections.nCopies(MOST_PORTIONS, RoundVariables.round(execution));
    }

    /** Whether nobody is left for this round. */
    public boolean finished(DelegateExecution execution) {
        return !rounds.due(RoundVariables.round(execution));
    }
}
