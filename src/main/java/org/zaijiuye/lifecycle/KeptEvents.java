package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.event.WaitingReports;
import org.zaijiuye.records.StateTransitions;

/**
 * Whether anything was reported before the case opened. Called by LifecycleProcess as {@code keptEvents}, while the row
 * of the person is held by whoever opens the case: an event that comes in at the same moment finds the case open.
 */
@AskedByDiagrams
@Component("keptEvents")
public class KeptEvents {

    private final WaitingReports waiting;
    private final StateTransitions cases;

    KeptEvents(WaitingReports waiting, StateTransitions cases) {
        this.waiting = waiting;
        this.cases = cases;
    }

    public boolean any(DelegateExecution execution) {
        return !waiting.about(cases.registration(execution.getProcessBusinessKey()))
                .isEmpty();
    }
}
