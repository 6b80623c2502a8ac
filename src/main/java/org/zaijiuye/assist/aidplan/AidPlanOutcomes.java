package org.zaijiuye.assist.aidplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;

/** What the diagram asks about a cycle, as {@code aidPlanOutcomes}. */
@AskedByDiagrams
@Component
public class AidPlanOutcomes {

    private final AidCycles cycles;

    AidPlanOutcomes(AidCycles cycles) {
        this.cycles = cycles;
    }

    public boolean complete(DelegateExecution execution) {
        return cycles.plan(execution.getProcessBusinessKey()).state() == AidPlan.State.COMPLETE;
    }
}
