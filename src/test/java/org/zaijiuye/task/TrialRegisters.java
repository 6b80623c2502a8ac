package org.zaijiuye.task;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zaijiuye.engine.AskedByDiagrams;

/** Called by the trial model's expression, hence public. */
@AskedByDiagrams
public class TrialRegisters {

    public List<String> due(DelegateExecution execution) {
        return List.of("pension", "justice");
    }
}
